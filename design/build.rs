//! Makes the files that a browser loads: the style sheet from KERN UX and our own parts, htmx, the script and the mark.
//!
//! Nothing is fetched when `NAHTSTELLE_ASSETS` names a folder with `app.css` and `htmx.min.js` ready to use
//! (packagers, offline builds). Otherwise `npm ci` runs once per lock file, in the build's own folder.

use std::{
    env, fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use flate2::{Compression, write::GzEncoder};

const NODE_MISSING: &str = "Node.js with npm is needed to build the look of Nahtstelle (version 20 or later; Debian: apt install nodejs npm). \
     Without it, set NAHTSTELLE_ASSETS to a folder that holds a ready app.css and htmx.min.js.";

fn main() -> ExitCode {
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("\n{sentence}\n");
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), String> {
    for watched in ["build.rs", "package.json", "package-lock.json", ".npmrc", "style", "script"] {
        println!("cargo:rerun-if-changed={watched}");
    }
    println!("cargo:rerun-if-env-changed=NAHTSTELLE_ASSETS");

    let here = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(variable("OUT_DIR")?);
    let assets = out.join("assets");
    // A file that is no longer made must not be embedded from an earlier build.
    if assets.exists() {
        fs::remove_dir_all(&assets).map_err(because("clear", &assets))?;
    }
    fs::create_dir_all(&assets).map_err(because("make", &assets))?;

    if let Some(ready) = env::var_os("NAHTSTELLE_ASSETS").filter(|folder| !folder.is_empty()) {
        let ready = PathBuf::from(ready);
        for name in ["app.css", "htmx.min.js"] {
            println!("cargo:rerun-if-changed={}", ready.join(name).display());
            copy(&ready.join(name), &assets.join(name))?;
        }
    } else {
        let packages = install(&here, &out)?;
        copy(&packages.join("htmx.org/dist/htmx.min.js"), &assets.join("htmx.min.js"))?;
        compile(&here, &packages, &assets.join("app.css"))?;
    }
    copy(&here.join("script/script.js"), &assets.join("script.js"))?;
    copy(&here.join("script/together.js"), &assets.join("together.js"))?;
    copy(&here.join("style/mark.svg"), &assets.join("mark.svg"))?;
    compress(&assets)
}

/// Installs what the lock file names, once per lock file, and gives the folder of packages.
fn install(here: &Path, out: &Path) -> Result<PathBuf, String> {
    let work = out.join("packages");
    let packages = work.join("node_modules");
    let stamp = work.join("installed.json");
    let lock = here.join("package-lock.json");
    let wanted = fs::read(&lock).map_err(because("read", &lock))?;
    if packages.exists() && fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(packages);
    }
    fs::create_dir_all(&work).map_err(because("make", &work))?;
    for name in ["package.json", "package-lock.json", ".npmrc"] {
        copy(&here.join(name), &work.join(name))?;
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    // Scripts of packages do not run, and the optional file watcher of the style compiler is not needed.
    run(Command::new(npm).current_dir(&work).args(["ci", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund"]))?;
    fs::write(&stamp, wanted).map_err(because("write", &stamp))?;
    Ok(packages)
}

fn compile(here: &Path, packages: &Path, target: &Path) -> Result<(), String> {
    run(Command::new("node")
        .arg(packages.join("sass/sass.js"))
        .args(["--style=compressed", "--no-source-map", "--no-charset", "--quiet-deps"])
        .arg(format!("--load-path={}", packages.display()))
        .arg(here.join("style/app.scss"))
        .arg(target))
}

/// Puts a `.gz` beside every file, so that the program never compresses them again.
fn compress(assets: &Path) -> Result<(), String> {
    let entries = fs::read_dir(assets).map_err(because("read", assets))?;
    let files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    for file in files {
        let bytes = fs::read(&file).map_err(because("read", &file))?;
        let mut target = file.clone().into_os_string();
        target.push(".gz");
        let target = PathBuf::from(target);
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(&bytes).map_err(because("compress", &file))?;
        let small = encoder.finish().map_err(because("compress", &file))?;
        fs::write(&target, small).map_err(because("write", &target))?;
    }
    Ok(())
}

fn run(command: &mut Command) -> Result<(), String> {
    let output = command.output().map_err(|_| NODE_MISSING.to_owned())?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!(
        "This command failed while the look of Nahtstelle was built: {command:?}\n{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    ))
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    fs::copy(from, to).map(|_| ()).map_err(because("copy", from))
}

fn variable(name: &str) -> Result<String, String> {
    env::var(name).map_err(|_| format!("Cargo did not set {name}."))
}

fn because<E: std::fmt::Display>(verb: &str, path: &Path) -> impl FnOnce(E) -> String {
    let sentence = format!("Could not {verb} {}", path.display());
    move |error| format!("{sentence}: {error}")
}
