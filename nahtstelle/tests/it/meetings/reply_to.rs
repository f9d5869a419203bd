//! Letters that people write back reach the network: mails are from the installation, and name the network's mailbox for answers.

use std::{
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    sync::mpsc::{Receiver, channel},
    thread,
};

use db::values;

use super::{invited, meeting, setting};
use crate::{minutes::YILDIZ, world::World};

/// A mail server that takes everything and tells what it was given.
fn server() -> (String, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let (url, (tell, told)) = (format!("smtp://{}", listener.local_addr().unwrap()), channel());
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
            let _ = stream.write_all(b"220 mail.example\r\n");
            while let Some(Ok(line)) = lines.next() {
                let answer: &[u8] = match line.as_str() {
                    "DATA" => {
                        let _ = stream.write_all(b"354 go on\r\n");
                        let letter: Vec<String> = lines.by_ref().map_while(Result::ok).take_while(|line| line != ".").collect();
                        let _ = tell.send(letter.join("\n"));
                        b"250 taken\r\n"
                    }
                    "QUIT" => b"221 bye\r\n",
                    _ => b"250 fine\r\n",
                };
                if stream.write_all(answer).is_err() || line == "QUIT" {
                    break;
                }
            }
        }
    });
    (url, told)
}

on_each_database!(whoever_writes_back_writes_to_the_network);
async fn whoever_writes_back_writes_to_the_network(world: &World) {
    let setting = setting(world).await;
    let address = meeting(&setting).await;
    invited(world, &setting, &address, YILDIZ).await;
    let (url, letters) = server();
    let sending = world.configured(|config| config.smtp = Some(web::Smtp { url }));
    // Where the network has the installation's own address, nothing needs to be said.
    assert_eq!(web::mail::send_due(&sending.app).await.unwrap(), 2);
    for letter in letters.try_iter().collect::<Vec<_>>() {
        assert!(letter.contains("netzwerk@nahtstelle.example") && !letter.contains("Reply-To:"), "{letter}");
        // As mail programs need it: beside the words as the other form of them, and as a file.
        let (whole, parts) =
            (letter.to_ascii_lowercase(), ["multipart/mixed", "multipart/alternative", "text/plain", "method=request", "invite.ics"]);
        assert!(parts.iter().all(|part| whole.contains(part)), "{letter}");
    }
    world.sql("UPDATE networks SET sender = 'post@mittelauen.example'", &[]).await;
    world.sql("UPDATE mails SET state = 'queued', next_at = 0, body = 'Guten Tag' WHERE recipient = $1", values![YILDIZ]).await;
    assert_eq!(web::mail::send_due(&sending.app).await.unwrap(), 1);
    let letter = letters.try_iter().next().unwrap();
    assert!(letter.contains("\nReply-To: post@mittelauen.example\n") && letter.contains("netzwerk@nahtstelle.example"), "{letter}");
}
