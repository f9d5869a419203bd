//! `responsible --topic T --place P`: what the page "Wer ist zuständig?" answers, on the command line.

use std::process::ExitCode;

use clap::{Args, builder::PossibleValuesParser};
use responsible::{Answer, Speaker, rules::Sphere};

use crate::{command::Outcome, configuration::Configuration};

/// What is asked.
#[derive(Args)]
pub(crate) struct Arguments {
    /// Thema
    #[arg(long, value_name = "THEMA")]
    topic: String,
    /// Ort: Name, Postleitzahl oder Gemeindeschlüssel
    #[arg(long, value_name = "ORT")]
    place: String,
    /// Rechtskreis
    #[arg(long, value_name = "RECHTSKREIS", value_parser = PossibleValuesParser::new(Sphere::ALL.iter().map(|sphere| sphere.code())))]
    sphere: Option<String>,
}

/// Ends with 0 when somebody is responsible, with 1 when nobody is or the question was not clear.
pub(crate) async fn command(configuration: Configuration, arguments: Arguments) -> Outcome {
    let app = configuration.open_existing().await?;
    let mut visit = configuration.operator(&app).await?;
    let sphere = arguments.sphere.as_deref().and_then(Sphere::from_code);
    let answer = responsible::ask(&mut visit, &arguments.topic, &arguments.place, sphere).await?;
    drop(visit);
    app.db.close().await;
    if configuration.json {
        println!("{}", serde_json::to_string(&answer)?);
    } else {
        tell(&answer);
    }
    Ok(if matches!(answer, Answer::Office { .. }) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn tell(answer: &Answer) {
    match answer {
        Answer::Office { office, holder, deputy, because } => {
            println!("{}, {}", office.title, office.organisation);
            println!("{}", holder.as_ref().map_or_else(|| "zurzeit unbesetzt".to_owned(), reached));
            if let Some(deputy) = deputy {
                println!("Vertretung: {}", reached(deputy));
            }
            println!("{because}");
        }
        Answer::Question { question, choices } => {
            println!("{question}");
            for choice in choices {
                println!("  {}", choice.label);
            }
        }
        Answer::Nobody { because, .. } | Answer::NoSuchPlace { because } => println!("{because}"),
    }
}

/// Name, number and address, as far as they are known.
fn reached(speaker: &Speaker) -> String {
    let parts = [&speaker.name, &speaker.phone, &speaker.email];
    parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ")
}
