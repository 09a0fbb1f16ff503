//! The terminal: taken over, drawn to, and given back as it was, whatever happens.

use std::io::{self, BufWriter, Stdout, Write, stdout};

use crossterm::clipboard::CopyToClipboard;
use crossterm::cursor::{SetCursorStyle, Show};
use crossterm::event::{
    DisableBracketedPaste, EnableBracketedPaste, KeyboardEnhancementFlags, PopKeyboardEnhancementFlags,
    PushKeyboardEnhancementFlags,
};
use crossterm::execute;
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, is_raw_mode_enabled, size,
};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;

use crate::app::{App, Focus, Size};
use crate::screen::{self, Theme};

/// The terminal while the program has it.
pub(super) struct Screen {
    terminal: Terminal<CrosstermBackend<BufWriter<Stdout>>>,
    theme: Theme,
    /// The cursor as it was last asked for.
    cursor: SetCursorStyle,
}

/// The largest frame by far is some tens of kilobytes; it leaves in one write.
const FRAME_BYTES: usize = 64 * 1024;

impl Screen {
    /// Takes the terminal over.
    pub(super) fn enter(theme: Theme) -> io::Result<Self> {
        enter()?;
        let backend = CrosstermBackend::new(BufWriter::with_capacity(FRAME_BYTES, stdout()));
        Ok(Screen { terminal: Terminal::new(backend)?, theme, cursor: SetCursorStyle::DefaultUserShape })
    }

    /// Draws the program as it is.
    pub(super) fn draw(&mut self, app: &App) -> io::Result<()> {
        self.terminal.draw(|frame| screen::draw(frame, app, self.theme))?;
        let cursor = cursor(app);
        if cursor != self.cursor {
            self.cursor = cursor;
            execute!(self.terminal.backend_mut(), cursor)?;
        }
        Ok(())
    }

    /// Takes the terminal over again after the program was in the background.
    pub(super) fn come_back(&mut self) -> io::Result<Size> {
        enter()?;
        self.cursor = SetCursorStyle::DefaultUserShape;
        let now = window()?;
        // not `clear`, which asks the terminal where the cursor is and waits for an answer that the input thread eats
        self.terminal.resize(Rect::new(0, 0, now.columns, now.rows))?;
        Ok(now)
    }

    /// Asks the terminal to put text on its clipboard (OSC 52). It never answers.
    pub(super) fn send_to_clipboard(&mut self, text: &str) -> io::Result<()> {
        let backend = self.terminal.backend_mut();
        execute!(backend, CopyToClipboard::to_clipboard_from(text.as_bytes()))
    }
}

/// The cursor that shows whether keys are text or commands, where they can be both.
fn cursor(app: &App) -> SetCursorStyle {
    let in_commands = app.desk.as_ref().is_some_and(|desk| desk.focus == Focus::Normal);
    match app.keymap.modal {
        false => SetCursorStyle::DefaultUserShape,
        true if in_commands && app.overlay.is_none() => SetCursorStyle::SteadyBlock,
        true => SetCursorStyle::SteadyBar,
    }
}

/// The size of the window.
pub(super) fn window() -> io::Result<Size> {
    let (columns, rows) = size()?;
    Ok(Size { columns, rows })
}

fn enter() -> io::Result<()> {
    enable_raw_mode()?;
    execute!(
        stdout(),
        EnterAlternateScreen,
        EnableBracketedPaste,
        // pushed without asking: asking blocks for two seconds where nothing answers
        PushKeyboardEnhancementFlags(KeyboardEnhancementFlags::DISAMBIGUATE_ESCAPE_CODES)
    )
}

/// Gives the terminal back as it was. Safe to call at any time, also twice, also when the terminal is gone.
pub(super) fn leave() {
    let mut out = stdout();
    let _ = execute!(
        out,
        SetCursorStyle::DefaultUserShape,
        PopKeyboardEnhancementFlags,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        Show
    );
    let _ = out.flush();
    let _ = disable_raw_mode();
}

/// Gives the terminal back when the program has it.
pub(super) fn leave_if_entered() {
    if is_raw_mode_enabled().unwrap_or(true) {
        leave();
    }
}
