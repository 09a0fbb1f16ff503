//! The terminal: taken over, drawn to, and given back as it was, whatever happens.

use std::cell::RefCell;
use std::io::{self, IsTerminal, Write, stdout};
use std::rc::Rc;

use crossterm::clipboard::CopyToClipboard;
use crossterm::cursor::{SetCursorStyle, Show};
use crossterm::event::{
    DisableBracketedPaste, EnableBracketedPaste, KeyboardEnhancementFlags, PopKeyboardEnhancementFlags,
    PushKeyboardEnhancementFlags,
};
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, is_raw_mode_enabled, size,
};
use crossterm::{execute, queue};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;

use super::Sentence;
use crate::app::input::pointer::Targets;
use crate::app::settings::switches::MouseUse;
use crate::app::{App, Focus, Size};
use crate::screen::{Display, Theme};

/// The terminal while the program has it.
pub(super) struct TerminalScreen {
    display: Display<CrosstermBackend<FrameBuffer>>,
    held: FrameBuffer,
    /// Whether colours may be used.
    may_colour: bool,
    /// The window that the terminal draws for: the program is told of another, and nobody needs to ask at every frame.
    size: Size,
    /// The cursor as it was last asked for.
    cursor: SetCursorStyle,
    /// Whether the terminal tells of the mouse.
    mouse: MouseUse,
}

/// What goes to the terminal, held back until a frame is whole: it leaves in one write, the cursor in its place.
#[derive(Clone, Default)]
struct FrameBuffer(Rc<RefCell<Vec<u8>>>);

impl FrameBuffer {
    /// Sends what there is; nothing when a frame has changed nothing.
    fn send(&self) -> io::Result<()> {
        let mut bytes = self.0.borrow_mut();
        if bytes.is_empty() {
            return Ok(());
        }
        let mut out = stdout().lock();
        out.write_all(&bytes)?;
        bytes.clear();
        out.flush()
    }
}

impl Write for FrameBuffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// Nothing leaves before the frame is whole; ratatui flushes in between.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl TerminalScreen {
    /// Takes the terminal over.
    pub(super) fn enter(may_colour: bool, size: Size) -> io::Result<Self> {
        enter()?;
        let held = FrameBuffer::default();
        let display = Display::new(CrosstermBackend::new(held.clone()), area(size));
        let cursor = SetCursorStyle::DefaultUserShape;
        Ok(TerminalScreen { display, held, may_colour, size, cursor, mouse: MouseUse::Terminal })
    }

    /// Draws the program as it is; returns what stands where.
    pub(super) fn draw(&mut self, app: &App) -> io::Result<Targets> {
        if app.switches().mouse != self.mouse {
            self.mouse = app.switches().mouse;
            optional(tell_of_mouse(self.mouse))?;
        }
        if app.size != self.size {
            self.size = app.size;
            self.display.resize(area(app.size))?;
        }
        let theme = if self.may_colour { Theme::on(app.switches().background()) } else { Theme::Plain };
        let targets = self.display.draw(app, theme)?;
        let cursor = cursor(app);
        if cursor != self.cursor {
            self.cursor = cursor;
            queue!(self.held, cursor)?;
        }
        self.held.send()?;
        Ok(targets)
    }

    /// Takes the terminal over again after the program was in the background; returns the size of the window.
    pub(super) fn resume(&mut self) -> io::Result<Size> {
        enter()?;
        self.cursor = SetCursorStyle::DefaultUserShape;
        self.mouse = MouseUse::Terminal;
        let now = window()?;
        // not `clear`, which asks the terminal where the cursor is and waits for an answer that the input thread eats
        self.size = now;
        self.display.resize(area(now))?;
        Ok(now)
    }

    /// Asks the terminal to put text on its clipboard (OSC 52). It never answers.
    pub(super) fn send_to_clipboard(&mut self, text: &str) -> io::Result<()> {
        queue!(self.held, CopyToClipboard::to_clipboard_from(text.as_bytes()))?;
        self.held.send()
    }
}

fn area(size: Size) -> Rect {
    Rect::new(0, 0, size.columns, size.rows)
}

/// Returns the cursor that shows whether keys are text or commands, where they can be both.
fn cursor(app: &App) -> SetCursorStyle {
    let in_commands = app.open_meeting.as_ref().is_some_and(|open| open.focus() == Focus::Normal);
    if !app.keymap.modal {
        SetCursorStyle::DefaultUserShape
    } else if in_commands && app.overlay.is_none() {
        SetCursorStyle::SteadyBlock
    } else {
        SetCursorStyle::SteadyBar
    }
}

/// Returns what is said of a terminal that cannot be used.
pub(super) fn unusable(error: io::Error) -> Sentence {
    format!("terminalen kan ikke bruges: {error}.")
}

/// Returns whether both ends are a terminal: the program can be used.
pub(super) fn is_terminal() -> bool {
    io::stdin().is_terminal() && stdout().is_terminal()
}

/// Returns the size of the window.
pub(super) fn window() -> io::Result<Size> {
    let (columns, rows) = size()?;
    Ok(Size { columns, rows })
}

fn enter() -> io::Result<()> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen)?;
    optional(execute!(stdout(), EnableBracketedPaste))?;
    // pushed without asking: asking blocks for two seconds where nothing answers; a Windows console refuses at once
    optional(execute!(
        stdout(),
        PushKeyboardEnhancementFlags(KeyboardEnhancementFlags::DISAMBIGUATE_ESCAPE_CODES)
    ))
}

/// Asks what lies behind the letters (OSC 11). The answer comes with the keys, if it comes: nobody waits for it.
/// A console has no way to answer, and some write what they do not know.
pub(super) fn ask_background() -> io::Result<()> {
    let term = std::env::var("TERM").unwrap_or_default();
    if cfg!(windows) || matches!(term.as_str(), "linux" | "dumb" | "") {
        return Ok(());
    }
    let mut out = stdout().lock();
    out.write_all(b"\x1b]11;?\x1b\\")?;
    out.flush()
}

/// What a terminal need not be able to do.
fn optional(result: io::Result<()>) -> io::Result<()> {
    result.or_else(|error| if error.kind() == io::ErrorKind::Unsupported { Ok(()) } else { Err(error) })
}

/// Has the terminal tell of the mouse: of buttons and the wheel, not of each movement.
#[cfg(not(windows))]
fn tell_of_mouse(mouse: MouseUse) -> io::Result<()> {
    let mut out = stdout().lock();
    out.write_all(match mouse {
        MouseUse::Program => b"\x1b[?1000h\x1b[?1006h",
        MouseUse::Terminal => b"\x1b[?1006l\x1b[?1000l",
    })?;
    out.flush()
}

/// Has the console tell of the mouse.
#[cfg(windows)]
fn tell_of_mouse(mouse: MouseUse) -> io::Result<()> {
    match mouse {
        MouseUse::Program => execute!(stdout(), crossterm::event::EnableMouseCapture),
        MouseUse::Terminal => execute!(stdout(), crossterm::event::DisableMouseCapture),
    }
}

/// Gives the terminal back as it was. Safe to call at any time, also twice, also when the terminal is gone.
///
/// Each step by itself: what this terminal refused on entering it refuses on leaving, and the rest must still be undone.
pub(super) fn leave() {
    let mut out = stdout();
    let _ = execute!(out, SetCursorStyle::DefaultUserShape);
    let _ = tell_of_mouse(MouseUse::Terminal);
    let _ = execute!(out, PopKeyboardEnhancementFlags);
    let _ = execute!(out, DisableBracketedPaste);
    let _ = execute!(out, LeaveAlternateScreen, Show);
    let _ = out.flush();
    let _ = disable_raw_mode();
}

/// Gives the terminal back when the program has it.
pub(super) fn leave_if_entered() {
    if is_raw_mode_enabled().unwrap_or(true) {
        leave();
    }
}
