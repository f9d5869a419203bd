//! Whoever ends the program in the middle of a request waits for it.

use std::{io::Write, net::TcpStream, process::Command, thread, time::Duration};

use crate::world::encoded;

use super::Installation;

in_each_database!(a_request_under_way_is_finished_before_the_end);
fn a_request_under_way_is_finished_before_the_end(installation: &Installation) {
    for signal in ["-INT", "-TERM"] {
        let (mut program, sommer) = installation.demo();
        let form = sommer.get("/organisations/new").form("form.form");
        let name = format!("Langsame Leitung {signal}");
        let mut fields: Vec<(&str, &str)> = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.retain(|(name, _)| !["name", "kind"].contains(name));
        fields.extend([("name", name.as_str()), ("kind", "other")]);
        let (head, body) = sommer.request("POST", &form.action, "application/x-www-form-urlencoded", encoded(&fields).as_bytes());

        let mut stream = sommer.connects();
        let (start, rest) = body.split_at(body.len() / 2);
        stream.write_all(&head).unwrap();
        stream.write_all(start).unwrap();
        thread::sleep(Duration::from_millis(300));
        assert!(Command::new("kill").args([signal, &program.child.id().to_string()]).status().unwrap().success());
        thread::sleep(Duration::from_millis(700));
        assert!(program.child.try_wait().unwrap().is_none(), "it waits for what is under way");
        assert!(TcpStream::connect(stream.peer_addr().unwrap()).is_err(), "and takes nothing new");
        stream.write_all(rest).unwrap();
        let answer = sommer.reads(&form.action, stream);
        assert_eq!(answer.status, 303, "{}", answer.all());
        assert!(program.child.wait().unwrap().success());

        let (again, browser) = installation.demo();
        assert_eq!(browser.get(&answer.location()).text("h1"), name);
        assert!(again.ends_on("-TERM").success());
    }
    installation.is_sound();
}
