use network::rules::{JobcenterKind, OrganisationKind, Part};

use crate::{
    Message,
    draft::{Draft, OrganisationDraft},
    source::Cells,
};

/// A line of the register of Jobcenter (annexes of the EinglMV).
pub fn jobcenter(cells: &Cells<'_>) -> Result<Draft, Message> {
    let number = cells.get("carrier_number");
    let carrier = files::padded(number, 5).ok_or_else(|| Message::new("import-row-carrier").with("text", number))?;
    let name = cells.text("name", 200)?;
    if name.is_empty() {
        return Err(Message::new("import-row-no-name"));
    }
    let form = cells.get("form");
    let jobcenter_kind = match form {
        "gE" => Some(JobcenterKind::Joint),
        "zkT" => Some(JobcenterKind::Municipal),
        "" => None,
        _ => return Err(Message::new("import-row-jobcenter-form").with("text", form)),
    };
    Ok(Draft::Organisation(OrganisationDraft {
        // Berlin's twelve Jobcenter are called after parts of the city.
        name: if name.starts_with("Jobcenter") { name.clone() } else { format!("Jobcenter {name}") },
        kind: OrganisationKind::Jobcenter.code().to_owned(),
        jobcenter_kind: jobcenter_kind.map(|kind| kind.code().to_owned()),
        carrier_number: Some(carrier),
        district: Some(name),
        part: Part::Core.code().to_owned(),
        ..OrganisationDraft::default()
    }))
}

#[cfg(test)]
mod tests {
    use super::super::samples::read;
    use super::*;
    use crate::Kind;

    #[test]
    fn a_line_of_the_register_is_a_jobcenter() {
        let row = read(Kind::Jobcenter, "traeger_nummer;traeger_form;jobcenter", "3538;zkT;Spree-Neiße").unwrap();
        let Some(Draft::Organisation(draft)) = row else { panic!() };
        assert_eq!((draft.name.as_str(), draft.carrier_number.as_deref()), ("Jobcenter Spree-Neiße", Some("03538")));
        assert_eq!(draft.jobcenter_kind.as_deref(), Some("municipal"));
        assert!(read(Kind::Jobcenter, "traeger_nummer;traeger_form;jobcenter", "3538;AOK;Spree-Neiße").is_err());
    }
}
