//! `bench caseload`: pages about participants where there are many units, people, transmissions and lines of the log; what the check of access and the line of the log
//! cost of them; and how fast the log is checked.

mod made;

use std::{
    error::Error,
    time::{Duration, Instant},
};

use accounts::{Actor, Member};
use db::{Db, Engine};
use participants::access::{Deed, helped};
use web::{Event, Visit, log};

use self::made::{Made, Size, fill};
use crate::{
    databases::Place,
    figures::{HEAD, Measured, ms, percentile},
    visitor::{Visitor, app},
};

/// How often each page is asked for, each time of somebody else.
const TIMES: usize = 300;
const WARM: usize = 20;
/// 99 of 100 answers have to be faster.
const LIMIT: Duration = Duration::from_millis(50);

/// Measures on each database.
pub async fn run(url: Option<&str>, tenth: bool) -> Result<(), Box<dyn Error>> {
    for place in Place::all(url).await? {
        let db = Db::open(&place.url).await?;
        let size = if tenth || db.engine() == Engine::Sqlite { Size::TENTH } else { Size::WHOLE };
        let begun = Instant::now();
        let made = fill(&db, size).await?;
        println!(
            "\n### {}: {} participants in {} units, {} transmissions, {} lines of the log (made in {:.0} s)\n\n{HEAD}",
            place.name,
            made.people.len(),
            size.units,
            made.people.len() * size.transmissions,
            made.people.len() * size.lines,
            begun.elapsed().as_secs_f64(),
        );
        let app = app(db.clone(), place.folder())?;
        let visitors: Vec<Visitor> = made.coaches.iter().map(|coach| Visitor::new(&app, &coach.token)).collect();
        let address = |at: usize, end: &str| {
            let (coach, participant) = made.of_coach(at);
            (coach, format!("/units/{}/participants/{participant}{end}", made.coaches[coach].unit))
        };
        let list = |at: usize, end: &str| (at % visitors.len(), format!("/units/{}/{end}", made.coaches[at % visitors.len()].unit));
        type Ask<'a> = Box<dyn Fn(usize) -> (usize, String) + 'a>;
        let cases: [(&'static str, Ask<'_>); 6] = [
            ("caseload", Box::new(|at| list(at, "participants"))),
            ("caseload, a name", Box::new(|at| list(at, &format!("participants?q={}", made.name(at))))),
            ("what is due", Box::new(|at| list(at, "steps"))),
            ("record", Box::new(|at| address(at, ""))),
            ("plan", Box::new(|at| address(at, "/plan"))),
            ("passed on and received", Box::new(|at| address(at, "/transmissions"))),
        ];
        let mut whole = Duration::ZERO;
        for (name, case) in cases {
            let mut measured = Measured { name, answers: Vec::new(), bare: Vec::new(), statements: 0, bytes: 0 };
            for at in 0..WARM + TIMES {
                let (coach, address) = case(at);
                let answered = visitors[coach].get(&address).await?;
                if at >= WARM {
                    measured.answers.push(answered.time);
                    measured.statements = measured.statements.max(answered.statements);
                    measured.bytes = measured.bytes.max(answered.bytes);
                }
            }
            if name == "record" {
                whole = percentile(&measured.answers, 0.5);
            }
            println!("{}", measured.line(LIMIT));
        }
        consents(&made, &visitors).await?;
        shares(&app, &made, whole).await?;
        check(&db, &made, size).await?;
        db.close().await;
        place.drop().await?;
    }
    Ok(())
}

/// She says yes to some things and no to others: the form is sent, and the page that follows is read.
async fn consents(made: &Made, visitors: &[Visitor]) -> Result<(), Box<dyn Error>> {
    let mut measured =
        Measured { name: "consent changed, with the page that follows", answers: Vec::new(), bare: Vec::new(), statements: 0, bytes: 0 };
    for at in 0..WARM + TIMES {
        let (coach, participant) = made.of_coach(at);
        let unit = made.coaches[coach].unit;
        let form = format!(
            "id={}&recipient={}&purpose=joint_plan&months=6&manner=screen&language=de&C2=yes&C4={}&C5=no&C6=no",
            made.key(at),
            made.other(unit),
            if at % 2 == 0 { "yes" } else { "no" },
        );
        let time = visitors[coach].send(&format!("/units/{unit}/participants/{participant}/consents"), form).await?;
        if at >= WARM {
            measured.answers.push(time);
        }
    }
    println!("{}", measured.line(LIMIT));
    Ok(())
}

/// What the check of access and the line of the log cost, as a share of the page of a record.
async fn shares(app: &web::Shared, made: &Made, whole: Duration) -> Result<(), Box<dyn Error>> {
    let (mut access, mut logged) = (Vec::new(), Vec::new());
    for at in 0..TIMES {
        let (coach, participant) = made.of_coach(at);
        let coach = &made.coaches[coach];
        let mut visit = Visit::inside(app, Actor::Job("bench"), Some(made.network));
        let today = visit.today();
        let roles = accounts::sql::held_roles(&mut visit.tx, coach.account, today).await?;
        let member =
            Member { account: coach.account, session: None, name: String::new(), email: String::new(), roles, has_second_factor: true };
        visit.actor = Actor::Account(member);
        let begun = Instant::now();
        let (_, here) = helped(&mut visit, coach.unit, participant).await.map_err(|error| format!("{error:?}"))?;
        visit.may(Deed::ReadParticipant, here).map_err(|error| format!("{error:?}"))?;
        access.push(begun.elapsed());
        visit.log(Event::new("read", "participant").on(participant).unit(coach.unit).subject(participant, ["C1", "C2"]));
        let begun = Instant::now();
        visit.commit().await.map_err(|error| format!("{error:?}"))?;
        logged.push(begun.elapsed());
    }
    let share = |times: &[Duration]| {
        let median = percentile(times, 0.5);
        format!("{} ms ({:.0} %)", ms(median), 100.0 * median.as_secs_f64() / whole.as_secs_f64())
    };
    println!(
        "\nOf the page of a record ({} ms) the check of access takes {}, the line of the log with its commit {}.",
        ms(whole),
        share(&access),
        share(&logged)
    );
    Ok(())
}

/// How fast the chains are checked, beside the hash alone over as many lines in memory.
async fn check(db: &Db, made: &Made, size: Size) -> Result<(), Box<dyn Error>> {
    let begun = Instant::now();
    let (read, findings) = log::verify(&mut db.read(), None, &[], web::today(web::Clock::Machine.now())).await?;
    let checked = begun.elapsed();
    if !findings.is_empty() {
        return Err(format!("the log is not as it was written: {:?}", findings.first()).into());
    }
    let lines: Vec<log::Line> = (0..10_000).map(|at| made.line(at, size)).collect();
    let begun = Instant::now();
    let mut hash = log::GENESIS.to_owned();
    for line in &lines {
        hash = line.clone().after(hash).hash;
    }
    let per_line = begun.elapsed().as_secs_f64() / 10_000.0;
    println!(
        "\nThe check of the log reads {read} lines in {:.1} s: {:.0} lines a second; the hash alone makes {:.0} a second.",
        checked.as_secs_f64(),
        f64::from(u32::try_from(read)?) / checked.as_secs_f64(),
        1.0 / per_line,
    );
    Ok(())
}
