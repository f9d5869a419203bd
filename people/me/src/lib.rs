//! Meine Seite: what a participant sees herself, on a phone, without an account: her next appointment, her steps, who helps, who may see what, who has. A sheet of
//! paper with a code opens it. She answers here: to appointments, to questions about her data, to what stands in the plan. And what she can ask for (Art. 15 GDPR).

pub mod access;
mod answers;
mod codes;
mod given;
mod language;
mod named_readers;
mod open;
mod page;
mod question;
mod receipts;
mod secrecy;
mod special;
pub mod sql;
mod subject_access;
mod support_circle;
mod text_messages;
mod today;
mod visits;

use web::{
    Capability,
    Language::{Ar, De, En, Fa, Fr, Ru, Tr, Uk},
    Routes,
    access::deeds,
    retention::{Keeps, Long},
};

use access::Deed;

/// Blatt mit Code
pub enum Code {}

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "me",
        routes,
        texts: &[
            (De, include_str!("../texts/de.ftl")),
            (En, include_str!("../texts/en.ftl")),
            (Ar, include_str!("../texts/ar.ftl")),
            (Uk, include_str!("../texts/uk.ftl")),
            (Ru, include_str!("../texts/ru.ftl")),
            (Tr, include_str!("../texts/tr.ftl")),
            (Fa, include_str!("../texts/fa.ftl")),
            (Fr, include_str!("../texts/fr.ftl")),
        ],
        entries: Vec::new,
        deeds: deeds::<Deed>,
        jobs: &[],
        today: Some(|visit| Box::pin(today::today(visit))),
        forget: Some(|visit| Box::pin(codes::forget(visit))),
        keeps: &[Keeps { what: "keeps-codes", long: Long::For(codes::KEPT_FOR) }],
        reminders: None,
        networks: None,
    }
}

fn routes() -> Routes {
    Routes::new()
        .get("/units/{id}/participants/{participant}/codes", Deed::HandOut, codes::show)
        .post("/units/{id}/participants/{participant}/codes", Deed::HandOut, codes::create)
        .post("/units/{id}/participants/{participant}/codes/end", Deed::HandOut, codes::end)
        .post("/units/{id}/participants/{participant}/codes/message", Deed::HandOut, text_messages::create)
        .get("/units/{id}/participants/{participant}/access/{format}", Deed::Export, subject_access::export)
        .get(
            "/units/{id}/readings/{participant}/access/{format}",
            data_protection::access::Deed::ReadRestricted,
            subject_access::of_restricted,
        )
        .get("/units/{id}/named-readers", Deed::NameReaders, named_readers::show)
        .post("/units/{id}/named-readers", Deed::NameReaders, named_readers::create)
        .post("/units/{id}/named-readers/end", Deed::NameReaders, named_readers::end)
        .get("/me", Deed::Open, page::show)
        .get("/me/seen", Deed::Open, page::seen)
        .get("/me/consents/{consent}/receipt", Deed::Open, receipts::show)
        .post("/me", Deed::Open, open::create)
        .get("/me/away", Deed::Open, open::away)
        .post("/me/language", Deed::Open, language::set)
        .get("/me/code/{code}", Deed::Open, open::new)
        .post("/me/appointments/{appointment}", Deed::Open, answers::appointment)
        .post("/me/plan/{entry}/done", Deed::Open, answers::complete)
        .post("/me/plan/{entry}", Deed::Open, answers::remark)
        .post("/me/goal", Deed::Open, answers::goal)
        .post("/me/consents", Deed::Open, answers::consent)
        .post("/me/consents/{consent}/end", Deed::Open, answers::withdraw)
        .post("/me/secrecy-releases/{release}/end", Deed::Open, secrecy::end)
        .post("/me/special/{statement}/end", Deed::Open, special::end)
}
