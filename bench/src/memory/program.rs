use std::{
    error::Error,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use web::COOKIE;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// `nahtstelle serve`, built beside this benchmark, as a process of its own.
pub struct Program {
    child: Child,
    address: String,
    cookie: String,
}

impl Program {
    /// Starts it on a database and waits until it answers.
    pub fn start(url: &str, data: &Path, token: &str) -> Outcome<Self> {
        let file = std::env::current_exe()?.with_file_name("nahtstelle");
        if !file.is_file() {
            return Err(format!("{} is not there: cargo build --release -p nahtstelle", file.display()).into());
        }
        let mut command = Command::new(file);
        command.args(["serve", "--listen", "127.0.0.1:0", "--database-url", url, "--data"]).arg(data);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let mut line = String::new();
        BufReader::new(child.stdout.take().ok_or("the program says nothing")?).read_line(&mut line)?;
        let address = line.rsplit_once("http://").map(|(_, address)| address.trim().to_owned());
        let program =
            Self { child, address: address.ok_or(format!("the program does not start: {line}"))?, cookie: format!("{COOKIE}={token}") };
        std::thread::sleep(Duration::from_secs(2));
        Ok(program)
    }

    /// A line of `/proc/…/status`, in MB.
    pub fn memory(&self, name: &str) -> Outcome<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        let kilobytes: f64 = line.and_then(|line| line.split_whitespace().next()).ok_or("no such line in /proc")?.parse()?;
        Ok(kilobytes / 1024.0)
    }

    /// From here on the peak counts anew.
    pub fn forget_peak(&self) -> Outcome<()> {
        Ok(std::fs::write(format!("/proc/{}/clear_refs", self.child.id()), "5")?)
    }

    /// Opens a page.
    pub fn get(&self, path: &str) -> Outcome<()> {
        self.ask("GET", path, "", &[])
    }

    /// Presses a button.
    pub fn post(&self, path: &str) -> Outcome<()> {
        self.ask("POST", path, "application/x-www-form-urlencoded", &[])
    }

    /// Sends a form with a file.
    pub fn upload(&self, path: &str, fields: &[(&str, &str)], name: &str, bytes: &[u8]) -> Outcome<()> {
        const BOUNDARY: &str = "----nahtstelle-bench";
        let mut body = Vec::new();
        for (field, value) in fields {
            write!(body, "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n")?;
        }
        write!(body, "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n")?;
        body.extend_from_slice(bytes);
        write!(body, "\r\n--{BOUNDARY}--\r\n")?;
        self.ask("POST", path, &format!("multipart/form-data; boundary={BOUNDARY}"), &body)
    }

    fn ask(&self, method: &str, path: &str, kind: &str, body: &[u8]) -> Outcome<()> {
        let mut stream = TcpStream::connect(&self.address)?;
        let (host, cookie, length) = (&self.address, &self.cookie, body.len());
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nSec-Fetch-Site: same-origin\r\nAccept-Encoding: gzip\r\n\
             Content-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
        )?;
        stream.write_all(body)?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        let head = String::from_utf8_lossy(&answer[..answer.len().min(64)]).into_owned();
        let status: u16 = head.split(' ').nth(1).unwrap_or_default().parse().map_err(|_| format!("{path}: {head}"))?;
        if status == 200 || status == 303 { Ok(()) } else { Err(format!("{method} {path} answers {status}").into()) }
    }

    /// Asks it to end, and waits until it has.
    pub fn stop(mut self) -> Outcome<()> {
        Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Already ended is what it should be; this is for a benchmark that failed midway.
        drop(self.child.kill());
    }
}
