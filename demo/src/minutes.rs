//! What was written in ten years of meetings, and what came of it.

use accounts::Network;
use db::Id;
use jiff::{SignedDuration, Timestamp};
use meetings::{
    rules::Answer,
    sql::{
        invitees, items,
        meetings::{MeetingRow, set_begun},
    },
};
use outcomes::sql::{questions, tasks};
use web::{Position, Result, Visit};

/// What they wrote about each topic: see `meetings::TOPICS`.
const NOTES: [&str; 12] = [
    "Agenturen und Jobcenter berichten. Die Region steht besser da als das Land, aber wer lange ohne Arbeit ist, bleibt es länger.\n\nChance: Pflege und Logistik suchen in allen fünf Gebieten.\nF: Warum finden Frauen mit kleinen Kindern seltener zurück?\nA: @AA Auenburg bis Ende des Monats Zahlen je Gebiet an alle schicken",
    "Zwölf Betriebe haben Interesse, drei haben schon ausgebildet. Die Kammern erklären die Verträge.\nB: Infoveranstaltung zur Ausbildung in Teilzeit in jedem Gebiet\nA: @IHK Auental bis Ende des Monats Merkblatt für Betriebe schreiben\nA: @HWK Mittelauen Betriebe aus dem Handwerk ansprechen",
    "Viele Minijobs bestehen seit Jahren. Die Betriebe kennen die Zuschüsse nicht.\nB: Gemeinsamer Aktionstag „Mehr als ein Minijob“\nA: @JC Rothental bis Jahresende Faltblatt entwerfen\nF: Was hält Betriebe davon ab, Stunden aufzustocken?",
    "Schichtbeginn um 6 Uhr, Kita ab 7:30 Uhr: daran scheitern Zusagen.\nA: @LK Waldmark Randzeiten der Kitas zusammenstellen\nF: Wo gibt es Tagespflege vor 7 Uhr?",
    "Jedes Gebiet hält die gleiche Veranstaltung, vorbereitet wird gemeinsam.\nB: Ein Programm für alle fünf Gebiete, jede Stelle übernimmt einen Tag\nA: @Gewerkschaftsbund Mittelauen Räume anfragen",
    "Die Beratung zur Anerkennung ist ausgelastet, das Verfahren dauert.\nF: Kann die Beratung einmal im Monat in jedem Gebiet sein?\nA: @KI Auenburg Termine für ein halbes Jahr vorschlagen",
    "Wer nach der Familienzeit zurückkommt, braucht zuerst ein Gespräch und keine Maßnahme.\nB: Wiedereinstiegsberatung an einem festen Tag im Monat\nA: @JC Steinbrück Ablauf aufschreiben",
    "Die Wartezeiten sind verschieden, freie Plätze kennt nur der eigene Träger.\nA: @vhs Auenburg Liste der freien Plätze jeden Monat an alle schicken\nA: @KVHS Waldmark bis Monatsende Liste der freien Plätze jeden Monat an alle schicken",
    "Die meisten wollen persönlich sprechen; sechs wünschen sich Video oder Telefon.\nB: Jede Stelle bietet auch Gespräche per Video an\nF: Wer braucht dafür welche Technik?",
    "Ein gemeinsamer Workshop mit zwei Trägern ist gut gelaufen.\nB: Der Workshop wird in den anderen Gebieten wiederholt\nA: @Bildungswerk Mittelauen bis Ende des Monats Konzept und Materialien weitergeben",
    "Ohne Auto ist jede zweite Stelle nicht zu erreichen.\nF: Welche Betriebe würden Fahrgemeinschaften unterstützen?\nA: @KH Waldmark-Steinbrück bis Jahresende in den Innungen fragen",
    "Vier Treffen, immer am dritten Mittwoch.\nB: Die Termine des nächsten Jahres stehen fest",
];

/// Writes about the last three topics of a meeting that is over, and sends its minutes to nobody.
pub(crate) async fn write(visit: &mut Visit, meeting: &MeetingRow, first: usize, at: Timestamp) -> Result<()> {
    let mut agenda = items::agenda(&mut visit.tx, meeting.id).await?;
    agenda.retain(|item| !item.closing);
    let own = agenda.len().saturating_sub(3);
    for (offset, item) in agenda[own..].iter().enumerate() {
        items::write_notes(&mut visit.tx, item.id, "", NOTES[(first + offset) % NOTES.len()], "", at).await?;
    }
    // Each time somebody else was missing, and somebody else had not answered.
    let answered = at - SignedDuration::from_hours(24 * 20);
    for (seat, invitee) in invitees::invitees(&mut visit.tx, meeting.id).await?.iter().enumerate() {
        let attends = !(seat + first).is_multiple_of(6);
        if !(seat + first).is_multiple_of(7) {
            let answer = if attends { Answer::Yes } else { Answer::No };
            invitees::set_answer(&mut visit.tx, invitee.id, answer, "", answered, "link").await?;
        }
        invitees::set_attended(&mut visit.tx, invitee.id, attends).await?;
    }
    set_begun(&mut visit.tx, meeting.id, meeting.starts_at.unwrap_or(at)).await?;
    minutes::circulate(visit, meeting, "", at).await?;
    Ok(())
}

/// What was given before a moment is done by now, and most of what was asked then is answered.
pub(crate) async fn settle(visit: &mut Visit, network: Id<Network>, before: Timestamp) -> Result<()> {
    let (now, today) = (visit.now(), visit.today());
    let mut after = Position::default();
    loop {
        let rows = tasks::tasks(&mut visit.tx, network, &tasks::Search::default(), &after, today, 200).await?;
        let Some(last) = rows.last() else { break };
        after = Position::after(&last.list_sort, last.id);
        for row in rows.iter().filter(|row| row.created_at < before) {
            tasks::set_done(&mut visit.tx, row.id, "", "", now).await?;
        }
    }
    let mut after = Position::default();
    loop {
        let rows = questions::questions(&mut visit.tx, network, Some("open"), None, &after, 200).await?;
        let Some(last) = rows.last() else { break };
        after = Position::after(&last.asked_on.to_string(), last.id);
        for row in rows.iter().filter(|row| row.asked_on < web::today(before)) {
            questions::answer(&mut visit.tx, row.id, row.version, "Im nächsten Treffen besprochen; das Ergebnis steht im Protokoll.", now)
                .await?;
        }
    }
    Ok(())
}
