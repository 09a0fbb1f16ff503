//! A program in a pty: keys in, and when the bytes came that answer them.

use std::io::{Read, Write};
use std::num::NonZero;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use super::subject::ComparedEditor;

/// Without a byte for so long, a key is answered.
const QUIET: Duration = Duration::from_millis(12);
/// Without a byte for so long, a frame is whole.
const STILL: Duration = Duration::from_millis(60);
const ROWS: NonZero<u16> = NonZero::new(40).expect("rows");
const COLUMNS: NonZero<u16> = NonZero::new(120).expect("columns");
/// Longer than anything takes.
const LONG: Duration = Duration::from_secs(30);

/// A program in a pty of 120×40.
pub(crate) struct Terminal {
    /// The program's process.
    pub(crate) pid: u32,
    child: Box<dyn Child + Send + Sync>,
    keyboard: Box<dyn Write + Send>,
    output: Receiver<(Instant, Vec<u8>)>,
    screen: vt100::Parser,
    started: Instant,
    _pty: Box<dyn MasterPty + Send>,
}

/// What came back for a key.
pub(crate) struct KeyReply {
    /// Until the last byte; none when nothing came.
    pub(crate) took: Option<Duration>,
    /// How many bytes.
    pub(crate) bytes: usize,
}

impl Terminal {
    /// Starts a program.
    pub(crate) fn start(subject: &ComparedEditor) -> Terminal {
        let size = PtySize { rows: 40, cols: 120, pixel_width: 0, pixel_height: 0 };
        let pty = native_pty_system().openpty(size).expect("a pty");
        let mut command = CommandBuilder::new(&subject.command[0]);
        command.args(&subject.command[1..]);
        command.env("TERM", "xterm-256color");
        let mut reader = pty.master.try_clone_reader().expect("a reader");
        let (send, output) = mpsc::channel();
        let started = Instant::now();
        let child = pty.slave.spawn_command(command).expect("a program");
        drop(pty.slave);
        thread::spawn(move || {
            let mut bytes = [0; 65_536];
            while let Ok(n @ 1..) = reader.read(&mut bytes) {
                if send.send((Instant::now(), bytes[..n].to_vec())).is_err() {
                    break;
                }
            }
        });
        Terminal {
            pid: child.process_id().expect("a running program"),
            child,
            keyboard: pty.master.take_writer().expect("a keyboard"),
            output,
            screen: vt100::Parser::new(ROWS, COLUMNS, 0),
            started,
            _pty: pty.master,
        }
    }

    /// Waits until a text is on the screen and the frame whole; returns how long that took from the start.
    pub(crate) fn shows(&mut self, text: &str) -> Duration {
        let end = Instant::now() + LONG;
        let mut last = None;
        loop {
            let seen = self.screen.screen().contents().contains(text);
            match self.output.recv_timeout(STILL) {
                Ok((at, bytes)) => last = Some(self.take(at, &bytes)),
                Err(_) if seen => return last.unwrap_or(self.started) - self.started,
                Err(_) => {
                    assert!(Instant::now() < end, "»{text}« never came:\n{}", self.screen.screen().contents())
                }
            }
        }
    }

    /// Presses a key and reads until its answer is whole.
    pub(crate) fn press(&mut self, keys: &str) -> KeyReply {
        while let Ok((at, bytes)) = self.output.try_recv() {
            self.take(at, &bytes);
        }
        let pressed = Instant::now();
        self.keyboard.write_all(keys.as_bytes()).expect("a running program");
        self.keyboard.flush().expect("a running program");
        let mut echo = KeyReply { took: None, bytes: 0 };
        let mut wait = Duration::from_secs(1);
        while let Ok((at, bytes)) = self.output.recv_timeout(wait) {
            echo.took = Some(self.take(at, &bytes) - pressed);
            echo.bytes += bytes.len();
            wait = QUIET;
        }
        echo
    }

    /// Draws what came, and answers what a terminal is asked.
    fn take(&mut self, at: Instant, bytes: &[u8]) -> Instant {
        self.screen.process(bytes);
        let asks = |question: &[u8]| bytes.windows(question.len()).any(|part| part == question);
        let answers =
            [(&b"\x1b[c"[..], "\x1b[?62;22c"), (b"\x1b[6n", "\x1b[1;1R"), (b"\x1b[>c", "\x1b[>41;388;0c")];
        for (question, answer) in answers {
            if asks(question) {
                let _ = self.keyboard.write_all(answer.as_bytes());
            }
        }
        at
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
