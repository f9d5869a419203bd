//! A disk that is full, and has room again.

use std::{fs::File, io::Write, path::Path, process::Command};

use super::Installation;

/// A small disk in memory; gone with the test.
struct Disk<'a>(&'a Path);

impl<'a> Disk<'a> {
    /// Only root may mount one.
    fn mounted(at: &'a Path) -> Option<Self> {
        std::fs::create_dir(at).unwrap();
        let done = Command::new("mount").args(["-t", "tmpfs", "-o", "size=8m", "tmpfs"]).arg(at).status();
        done.is_ok_and(|status| status.success()).then_some(Self(at))
    }

    /// Takes all the room that is left. Gives what takes it.
    fn fill(&self) -> std::path::PathBuf {
        let path = self.0.join("filler");
        let mut filler = File::create(&path).unwrap();
        for piece in [vec![0_u8; 64 * 1024], vec![0; 1]] {
            while filler.write_all(&piece).is_ok() {}
        }
        path
    }
}

impl Drop for Disk<'_> {
    fn drop(&mut self) {
        // A disk that is still busy goes when its last user does.
        let _ = Command::new("umount").arg("--lazy").arg(self.0).status();
    }
}

#[test]
fn a_full_disk_costs_nobody_her_words_and_nothing_that_was_acknowledged() {
    let installation = Installation::new(None);
    let data = installation.path().join("data");
    let Some(disk) = Disk::mounted(&data) else {
        println!("skipped: a small disk can only be mounted by root");
        return;
    };
    let (program, sommer) = installation.founded(&["serve"]);
    assert_eq!(sommer.enters_organisation("Volkshochschule Auenburg").status, 303);
    let filler = disk.fill();
    let (mut entered, mut refused) = (1, None);
    for number in 0..500 {
        let name = format!("Verein {number} „Über den Rand“");
        let answer = sommer.enters_organisation(&name);
        if answer.status == 303 {
            entered += 1;
            continue;
        }
        refused = Some((name, answer));
        break;
    }
    let (name, page) = refused.expect("500 organisations fit onto a full disk");
    assert_eq!(page.status, 503, "{}", page.all());
    assert!(page.has("Der Speicher ist voll.") && page.has("Noch einmal senden"), "{}", page.all());
    assert!(page.form("form.form").fields.contains(&("name".to_owned(), name.clone())), "what was typed is on the page");
    assert_eq!(sommer.get("/organisations").texts("tbody th").len(), entered, "reading goes on, and all that was acknowledged is there");

    std::fs::remove_file(filler).unwrap();
    let saved = sommer.send(&page, "form.form", &[]);
    assert_eq!(saved.status, 303, "{}", saved.all());
    assert_eq!(sommer.get(&saved.location()).text("h1"), name);
    assert!(program.ends_on("-TERM").success());
    assert_eq!(installation.count("SELECT count(*) AS n FROM organisations"), i64::try_from(entered).unwrap() + 1);
    let state: String = installation.rows("PRAGMA integrity_check", &[])[0].get("integrity_check").unwrap();
    assert_eq!(state, "ok");
    installation.is_sound();
}
