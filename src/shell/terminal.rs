//! The terminal: taken over, drawn on, and restored, whatever happens.

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
    /// The size of the window: changes come as events, so that it is not asked for in every frame.
    size: Size,
    /// The shape of the cursor.
    cursor: SetCursorStyle,
    /// Whether the terminal reports the mouse.
    mouse: MouseUse,
}

/// The output of a frame, held back until it is complete: it is sent in one write, the cursor in its place.
#[derive(Clone, Default)]
struct FrameBuffer(Rc<RefCell<Vec<u8>>>);

impl FrameBuffer {
    /// Sends the output, if any.
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

    /// Does nothing: ratatui flushes before the frame is complete.
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

    /// Draws the program; returns the targets of the mouse.
    pub(super) fn draw(&mut self, app: &App) -> io::Result<Targets> {
        if app.switches().mouse != self.mouse {
            self.mouse = app.switches().mouse;
            optional(tell_of_mouse(self.mouse))?;
        }
        if app.size() != self.size {
            self.size = app.size();
            self.display.resize(area(app.size()))?;
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

    /// Takes the terminal over again after a suspension; returns the size of the window.
    pub(super) fn resume(&mut self) -> io::Result<Size> {
        enter()?;
        self.cursor = SetCursorStyle::DefaultUserShape;
        self.mouse = MouseUse::Terminal;
        let now = window()?;
        // not `clear`, which asks for the cursor and waits for a reply that the input thread takes
        self.size = now;
        self.display.resize(area(now))?;
        Ok(now)
    }

    /// Sends text to the terminal's clipboard (OSC 52), which never replies.
    pub(super) fn send_to_clipboard(&mut self, text: &str) -> io::Result<()> {
        queue!(self.held, CopyToClipboard::to_clipboard_from(text.as_bytes()))?;
        self.held.send()
    }
}

fn area(size: Size) -> Rect {
    Rect::new(0, 0, size.columns, size.rows)
}

/// Returns the cursor shape, which shows whether keys are text or commands in modal keymaps.
fn cursor(app: &App) -> SetCursorStyle {
    let in_commands = app.open_meeting().is_some_and(|open| open.focus() == Focus::Normal);
    if !app.keymap().modal {
        SetCursorStyle::DefaultUserShape
    } else if in_commands && app.overlay().is_none() {
        SetCursorStyle::SteadyBlock
    } else {
        SetCursorStyle::SteadyBar
    }
}

/// Returns the sentence for a terminal that cannot be used.
pub(super) fn unusable(error: io::Error) -> Sentence {
    format!("terminalen kan ikke bruges: {error}.")
}

/// Returns whether both input and output are a terminal.
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
    // pushed without asking: asking blocks for two seconds without a reply; a Windows console refuses at once
    optional(execute!(
        stdout(),
        PushKeyboardEnhancementFlags(KeyboardEnhancementFlags::DISAMBIGUATE_ESCAPE_CODES)
    ))
}

/// Asks for the background (OSC 11). The reply comes with the keys, if at all. Consoles cannot reply, and
/// some print what they do not know.
pub(super) fn ask_background() -> io::Result<()> {
    let term = std::env::var("TERM").unwrap_or_default();
    if cfg!(windows) || matches!(term.as_str(), "linux" | "dumb" | "") {
        return Ok(());
    }
    let mut out = stdout().lock();
    out.write_all(b"\x1b]11;?\x1b\\")?;
    out.flush()
}

/// Ignores an error of an optional feature.
fn optional(result: io::Result<()>) -> io::Result<()> {
    result.or_else(|error| if error.kind() == io::ErrorKind::Unsupported { Ok(()) } else { Err(error) })
}

/// Makes the terminal report the mouse: buttons and the wheel, not each movement.
#[cfg(not(windows))]
fn tell_of_mouse(mouse: MouseUse) -> io::Result<()> {
    let mut out = stdout().lock();
    out.write_all(match mouse {
        MouseUse::Program => b"\x1b[?1000h\x1b[?1006h",
        MouseUse::Terminal => b"\x1b[?1006l\x1b[?1000l",
    })?;
    out.flush()
}

/// Makes the console report the mouse.
#[cfg(windows)]
fn tell_of_mouse(mouse: MouseUse) -> io::Result<()> {
    match mouse {
        MouseUse::Program => execute!(stdout(), crossterm::event::EnableMouseCapture),
        MouseUse::Terminal => execute!(stdout(), crossterm::event::DisableMouseCapture),
    }
}

/// Restores the terminal. Safe to call at any time, also twice, also when the terminal is gone.
///
/// Each step is tried by itself, so that a failing one does not keep the others from being undone.
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

/// Restores the terminal when the program has it.
pub(super) fn leave_if_entered() {
    if is_raw_mode_enabled().unwrap_or(true) {
        leave();
    }
}
