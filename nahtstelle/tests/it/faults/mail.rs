//! A mail server that dozes off after the text, and the program that is killed meanwhile.

use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::mpsc::{Receiver, Sender, channel},
    thread,
    time::Duration,
};

use super::Installation;

/// A mail server that tells what it was given. The first letter it leaves without an answer.
fn server() -> (String, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let (tell, told) = channel();
    thread::spawn(move || {
        for (number, stream) in listener.incoming().enumerate() {
            let (stream, tell) = (stream.unwrap(), tell.clone());
            thread::spawn(move || {
                // The program hangs up when it is killed.
                let _ = talk(stream, number > 0, &tell);
            });
        }
    });
    (url, told)
}

fn talk(mut stream: TcpStream, answers: bool, tell: &Sender<String>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    stream.write_all(b"220 mail.example\r\n")?;
    while let Some(line) = lines.next() {
        let answer: &[u8] = match line?.split(' ').next().unwrap_or_default() {
            "DATA" => {
                stream.write_all(b"354 go on\r\n")?;
                let mut letter = String::new();
                for line in lines.by_ref() {
                    let line = line?;
                    if line == "." {
                        break;
                    }
                    letter.push_str(&line);
                    letter.push('\n');
                }
                // Whoever listened has seen enough.
                let _ = tell.send(letter);
                if !answers {
                    thread::sleep(Duration::from_secs(60));
                }
                b"250 taken\r\n"
            }
            "QUIT" => b"221 bye\r\n",
            _ => b"250 fine\r\n",
        };
        stream.write_all(answer)?;
    }
    Ok(())
}

fn message_id(letter: &str) -> String {
    letter.lines().find_map(|line| line.strip_prefix("Message-ID: ")).unwrap_or_else(|| panic!("no Message-ID:\n{letter}")).to_owned()
}

in_each_database!(a_mail_goes_once_though_the_program_is_killed_while_it_is_sent);
fn a_mail_goes_once_though_the_program_is_killed_while_it_is_sent(installation: &Installation) {
    let (url, letters) = server();
    let (program, sommer) = installation.founded(&["serve", "--smtp-url", &url]);
    let asked = sommer.post("/sign-in", &[("email", "sommer@jobcenter.example"), ("target", "")]);
    assert_eq!(asked.status, 200, "{}", asked.all());
    let first = letters.recv_timeout(Duration::from_secs(60)).unwrap();
    program.ends_on("-KILL");
    assert_eq!(
        installation.count("SELECT count(*) AS n FROM mails WHERE state = 'queued' AND body <> ''"),
        1,
        "nobody said that it was taken"
    );

    // Five minutes pass: so long the row belongs to the program that was killed.
    installation.change("UPDATE mails SET next_at = 0 WHERE state = 'queued'");
    let program = installation.start(&["serve", "--smtp-url", &url]);
    let second = letters.recv_timeout(Duration::from_secs(60)).unwrap();
    assert_eq!(message_id(&first), message_id(&second), "by which mail programs recognise the repetition");
    installation.waits_for("that it is sent", "SELECT count(*) AS n FROM mails WHERE state = 'sent'", |sent| sent == 1);
    assert!(letters.recv_timeout(Duration::from_secs(5)).is_err(), "nothing goes twice");
    assert!(program.ends_on("-TERM").success());
    installation.is_sound();
}
