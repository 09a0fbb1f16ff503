//! A real terminal: the program on a pty, a screen that reads what it writes, and signals.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use serde_json::Value;
use tempfile::TempDir;

/// Longer than anything takes on a busy machine; nothing is asserted about time.
const LONG: Duration = Duration::from_secs(60);
/// Between two looks.
const MOMENT: Duration = Duration::from_millis(15);

/// What ratatui writes when a frame is drawn, before it puts the cursor in its place.
pub(crate) const FRAME_END: &str = "\u{1b}[?25h";

/// Says something that is read also when all is well: what the runner catches is not.
pub(crate) fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// A user's home: where the program keeps its data.
pub(crate) struct Home {
    dir: TempDir,
}

impl Home {
    pub(crate) fn new() -> Home {
        Home { dir: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Starts the program in a terminal of 80×24.
    pub(crate) fn start(&self, arguments: &[&str]) -> Session {
        self.start_with(arguments, &[])
    }

    pub(crate) fn start_with(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Session {
        let data = self.path("data");
        let arguments = [&["--data-dir", data.to_str().unwrap()], arguments].concat();
        self.start_program(Path::new(env!("CARGO_BIN_EXE_referent")), &arguments, environment)
    }

    /// Starts any program in a terminal of 80×24.
    pub(crate) fn start_program(
        &self,
        program: &Path,
        arguments: &[&str],
        environment: &[(&str, &str)],
    ) -> Session {
        let pty = native_pty_system().openpty(size(80, 24)).unwrap();
        let mut command = CommandBuilder::new(program);
        command.env_clear();
        command.args(arguments);
        command.cwd(self.dir.path());
        let home = self.dir.path().to_str().unwrap();
        for (name, value) in [("TERM", "xterm-256color"), ("HOME", home), ("XDG_CONFIG_HOME", home)] {
            command.env(name, value);
        }
        environment.iter().for_each(|(name, value)| command.env(name, value));
        let child = Running(pty.slave.spawn_command(command).unwrap());
        drop(pty.slave);
        let seen = Arc::new(Mutex::new(Seen::default()));
        let watcher = watch(pty.master.try_clone_reader().unwrap(), Arc::clone(&seen));
        let keyboard = pty.master.take_writer().unwrap();
        Session { child, keyboard, seen, terminal: pty.master, watcher }
    }

    /// Runs a command without a terminal to its end.
    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_referent"));
        command.arg("--data-dir").arg(self.path("data")).args(arguments).stdin(Stdio::null());
        command.env("HOME", self.dir.path()).env("XDG_CONFIG_HOME", self.dir.path());
        command.output().unwrap()
    }

    /// The meeting as `referent show` prints it.
    pub(crate) fn show(&self, id: &str) -> Value {
        serde_json::from_slice(&self.run(&["show", id, "--json"]).stdout).unwrap_or_default()
    }

    /// Waits until `referent show` prints a text.
    #[track_caller]
    pub(crate) fn will_show(&self, id: &str, words: &str) {
        wait(|| self.show(id).to_string().contains(words), || format!("»{words}« in {}", self.show(id)));
    }
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

/// Everything that the program wrote to its terminal, of 80×24.
#[derive(Default)]
struct Seen {
    parser: vt100::Parser,
    raw: Vec<u8>,
    /// Whether the screen is no longer read.
    closed: bool,
}

impl Seen {
    /// Whether a frame was drawn to its end, and no other has begun.
    fn is_whole(&self) -> bool {
        let mark = FRAME_END.as_bytes();
        let end = self.raw.windows(mark.len()).rposition(|bytes| bytes == mark);
        let tail = end.map_or(&[][..], |at| &self.raw[at + mark.len()..]);
        // the cursor's place comes last, and then at most its shape
        tail.len() < 24 && tail.contains(&b'H')
    }
}

fn watch(mut output: Box<dyn Read + Send>, seen: Arc<Mutex<Seen>>) -> JoinHandle<()> {
    thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(read @ 1..) = output.read(&mut bytes) {
            let mut seen = seen.lock().unwrap();
            if seen.closed {
                return;
            }
            seen.parser.process(&bytes[..read]);
            seen.raw.extend_from_slice(&bytes[..read]);
        }
    })
}

/// Waits until something is so, and says what was wanted when it never is.
#[track_caller]
fn wait(mut is_so: impl FnMut() -> bool, wanted: impl FnOnce() -> String) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < LONG, "waited in vain: {}", wanted());
        thread::sleep(MOMENT);
    }
}

/// What became of the last words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Settled {
    Saved,
    Refused,
}

/// The program in a terminal.
pub(crate) struct Session {
    child: Running,
    keyboard: Box<dyn Write + Send>,
    seen: Arc<Mutex<Seen>>,
    terminal: Box<dyn MasterPty + Send>,
    watcher: JoinHandle<()>,
}

impl Session {
    /// Sends what a keyboard sends.
    pub(crate) fn sends(&mut self, bytes: &str) -> &mut Session {
        self.keyboard.write_all(bytes.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
        self
    }

    /// Says that the meeting, whose date is long past, begins now.
    #[track_caller]
    pub(crate) fn begins(&mut self) -> &mut Session {
        self.sends("\u{b}").sends("g").sends("\u{15}").sends("nu\r").shows("Mødet begyndte")
    }

    /// Waits until the words are on the screen.
    #[track_caller]
    pub(crate) fn shows(&mut self, words: &str) -> &mut Session {
        wait(|| self.screen().contains(words), || format!("»{words}« on\n{}", self.screen()));
        self
    }

    /// The screen as one text, with one blank between words.
    fn screen(&self) -> String {
        let contents = self.seen.lock().unwrap().parser.screen().contents();
        contents.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whether a cell has a colour.
    pub(crate) fn is_coloured(&self) -> bool {
        let seen = self.seen.lock().unwrap();
        let screen = seen.parser.screen();
        let cells = (0..24).flat_map(|row| (0..80).filter_map(move |column| screen.cell(row, column)));
        cells
            .into_iter()
            .any(|cell| cell.fgcolor() != vt100::Color::Default || cell.bgcolor() != vt100::Color::Default)
    }

    /// Waits until the footer calls everything saved.
    #[track_caller]
    pub(crate) fn is_saved(&mut self) -> &mut Session {
        let is_saved = || self.settled() == Some(Settled::Saved);
        wait(is_saved, || format!("»Gemt« on\n{}", self.screen()));
        self
    }

    /// Waits until the footer says what became of the last words.
    #[track_caller]
    pub(crate) fn settles(&mut self) -> Settled {
        wait(|| self.settled().is_some(), || format!("»Gemt« or »IKKE GEMT« on\n{}", self.screen()));
        self.settled().unwrap()
    }

    fn settled(&self) -> Option<Settled> {
        let seen = self.seen.lock().unwrap();
        let footer = seen.parser.screen().contents_between(23, 0, 23, 18);
        if !seen.is_whole() || footer.contains('…') {
            None
        } else if footer.contains("IKKE GEMT") {
            Some(Settled::Refused)
        } else {
            footer.contains("Gemt ").then_some(Settled::Saved)
        }
    }

    /// Whether the words in the line at the bottom stand out in red.
    pub(crate) fn warns(&self, words: &str) -> bool {
        let seen = self.seen.lock().unwrap();
        let screen = seen.parser.screen();
        let line = screen.contents_between(23, 0, 23, 80);
        let column = line.find(words).and_then(|at| u16::try_from(line[..at].chars().count()).ok());
        let cell = column.and_then(|column| screen.cell(23, column));
        // letters on a dark or a light background, or a background of their own where it is unknown
        let is_red = |cell: &vt100::Cell| {
            matches!(cell.fgcolor(), vt100::Color::Idx(210 | 124)) || cell.bgcolor() == vt100::Color::Idx(124)
        };
        cell.is_some_and(is_red)
    }

    /// Whether the program has the terminal to itself.
    pub(crate) fn has_the_screen(&self) -> bool {
        self.seen.lock().unwrap().parser.screen().alternate_screen()
    }

    /// Whether the terminal reads lines and shows what is typed, as a shell wants it.
    pub(crate) fn is_cooked(&self) -> bool {
        let modes = format!("{:?}", self.terminal.get_termios().unwrap().local_flags);
        ["ICANON", "ECHO", "ISIG"].iter().all(|mode| modes.split(" | ").any(|flag| flag.ends_with(mode)))
    }

    /// What of the terminal was not given back: its lines, its screen, its cursor, the marks of pastes and
    /// keys.
    pub(crate) fn not_given_back(&self) -> Vec<&str> {
        let seen = self.seen.lock().unwrap();
        let (raw, screen) = (String::from_utf8_lossy(&seen.raw), seen.parser.screen());
        let last = |set: &str, unset: &str| raw.rfind(unset) > raw.rfind(set);
        let back = [
            ("lines", self.is_cooked()),
            ("screen", !screen.alternate_screen() && last("\u{1b}[?1049h", "\u{1b}[?1049l")),
            ("cursor", !screen.hide_cursor() && last("\u{1b}[?25l", "\u{1b}[?25h")),
            ("paste", !screen.bracketed_paste() && last("\u{1b}[?2004h", "\u{1b}[?2004l")),
            ("mouse", last("\u{1b}[?1000h", "\u{1b}[?1000l")),
            ("keys", last("\u{1b}[>1u", "\u{1b}[<1u")),
        ];
        back.into_iter().filter(|(_, is_back)| !is_back).map(|(what, _)| what).collect()
    }

    /// Everything that was written, as it was.
    pub(crate) fn raw(&self) -> String {
        String::from_utf8_lossy(&self.seen.lock().unwrap().raw).into_owned()
    }

    /// Makes the window another size. The screen that reads along keeps its own, as slow terminals do.
    pub(crate) fn window(&mut self, columns: u16, rows: u16) -> &mut Session {
        self.terminal.resize(size(columns, rows)).unwrap();
        self
    }

    /// The program's number.
    pub(crate) fn process(&self) -> u32 {
        self.child.0.process_id().unwrap()
    }

    /// Sends the program a signal by its name.
    pub(crate) fn signal(&mut self, name: &str) -> &mut Session {
        let id = self.process().to_string();
        assert!(Command::new("kill").args([format!("-{name}"), id]).status().unwrap().success());
        self
    }

    /// Waits until the program is stopped.
    #[track_caller]
    pub(crate) fn stops(&mut self) -> &mut Session {
        let id = self.process().to_string();
        let state = || Command::new("ps").args(["-o", "stat=", "-p", &id]).output().unwrap().stdout;
        wait(|| state().starts_with(b"T"), || "the program goes on".to_owned());
        self
    }

    /// Closes the window, so that the other end of the terminal is gone.
    pub(crate) fn closes_the_window(mut self) {
        self.seen.lock().unwrap().closed = true;
        // one more sign of life, so that the thread that looks lets go
        self.sends("\u{13}");
        let Session { mut child, keyboard, terminal, watcher, .. } = self;
        watcher.join().unwrap();
        drop((keyboard, terminal));
        ends(&mut child);
    }

    /// Waits for the end, and until the last word has been read; the exit status.
    #[track_caller]
    pub(crate) fn ends(&mut self) -> u32 {
        let status = ends(&mut self.child);
        wait(|| self.watcher.is_finished(), || "the terminal is still held".to_owned());
        status
    }

    /// Types what a program that may be dead by now need not hear.
    pub(crate) fn types(&mut self, bytes: &str) {
        let _ = self.keyboard.write_all(bytes.as_bytes()).and_then(|()| self.keyboard.flush());
    }

    /// Kills the program after a while without a warning; the thread returns when it was dead for sure.
    pub(crate) fn dies_in(&self, moment: Duration) -> JoinHandle<Instant> {
        // the killer is ready: starting one takes longer than much that is measured here
        let mut killer = Command::new("sh");
        killer.args(["-c", "read go; kill -KILL $0"]).arg(self.process().to_string()).stdin(Stdio::piped());
        let mut killer = killer.spawn().unwrap();
        thread::spawn(move || {
            thread::sleep(moment);
            killer.stdin.take().unwrap().write_all(b"\n").unwrap();
            assert!(killer.wait().unwrap().success());
            Instant::now()
        })
    }

    /// Everything that the program wrote before it ended.
    pub(crate) fn remains(self) -> String {
        let Session { mut child, seen, watcher, .. } = self;
        ends(&mut child);
        watcher.join().unwrap();
        let raw = &seen.lock().unwrap().raw;
        String::from_utf8_lossy(raw).into_owned()
    }
}

/// The program, which a story that fails must not leave running.
struct Running(Box<dyn Child + Send + Sync>);

impl Drop for Running {
    fn drop(&mut self) {
        if matches!(self.0.try_wait(), Ok(None)) {
            let _ = self.0.kill();
        }
    }
}

#[track_caller]
fn ends(child: &mut Running) -> u32 {
    let mut status = None;
    let mut has_ended = || {
        status = child.0.try_wait().unwrap();
        status.is_some()
    };
    wait(&mut has_ended, || "the program goes on".to_owned());
    status.unwrap().exit_code()
}

/// The path of a sample.
pub(crate) fn sample_path(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data").join(name);
    path.to_str().unwrap().to_owned()
}
