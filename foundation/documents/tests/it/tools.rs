//! Tools that are not ours and say what they see.

use std::{env, fs, process::Command};

use tempfile::TempDir;

/// What `program` prints about these bytes, `FILE` in its arguments standing for where they lie. Without the program the
/// test says so and asks nothing; on the build server it fails.
pub fn says(program: &str, arguments: &[&str], bytes: &[u8]) -> Option<String> {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("document.pdf");
    fs::write(&file, bytes).unwrap();
    let arguments = arguments.iter().map(|each| each.replace("FILE", file.to_str().unwrap()));
    run(Command::new(program).args(arguments), program)
}

/// The tree of tags of a PDF that has this title, is tagged, says that it is PDF/UA-1 and that it is German.
pub fn tagged(pdf: &[u8], title: &str) -> Option<String> {
    let facts = says("pdfinfo", &["FILE"], pdf)?;
    let fact = |name: &str| facts.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).unwrap_or_default().trim();
    assert_eq!((fact("Title"), fact("Tagged")), (title, "yes"), "{facts}");
    let claims = says("pdfinfo", &["-meta", "FILE"], pdf)?;
    assert!(claims.contains("<pdfuaid:part>1<") && claims.contains("<rdf:li>de-DE<"), "{claims}");
    says("pdfinfo", &["-struct-text", "FILE"], pdf)
}

/// How often a tree of tags has this one: `H1`, `/Scope /Column` …
pub fn tags(tree: &str, tag: &str) -> usize {
    let is_it = |line: &&str| line.trim().strip_prefix(tag).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':']));
    tree.lines().filter(is_it).count()
}

/// The text and the facts of a PDF that LibreOffice makes of this DOCX.
pub fn opened_in_libreoffice(docx: &[u8]) -> Option<(String, String)> {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("document.docx"), docx).unwrap();
    // A profile of its own, so that one that is open elsewhere does not answer in its place.
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    let arguments = ["--headless", "--convert-to", "pdf:writer_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"}}"];
    run(Command::new("soffice").arg(profile).args(arguments).arg("document.docx").current_dir(folder.path()), "soffice")?;
    let pdf = fs::read(folder.path().join("document.pdf")).expect("LibreOffice made a PDF");
    Some((
        says("pdftotext", &["-layout", "FILE", "-"], &pdf)?,
        says("pdfinfo", &["FILE"], &pdf)? + &says("pdfinfo", &["-struct", "FILE"], &pdf)?,
    ))
}

fn run(command: &mut Command, program: &str) -> Option<String> {
    let output = match command.output() {
        Ok(output) => output,
        Err(error) => {
            assert!(env::var_os("CI").is_none(), "{program} is missing: {error}");
            eprintln!("not run: {program} is missing");
            return None;
        }
    };
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{program}: {said}{}", String::from_utf8_lossy(&output.stderr));
    Some(said)
}
