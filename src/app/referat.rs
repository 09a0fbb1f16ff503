//! The referat as a file and on the clipboard, in the edition on screen.

use super::App;
use super::confirm::kind::ConfirmAction;
use super::end_page::closing;
use super::environment::Environment;
use super::event::Effect;
use super::open_meeting::OpenMeeting;
use super::outcome::{Ask, Notice, Outcome, Tone};
use super::prompt::kind::PromptKind;
use super::prompt::line::{PromptLine, Typed, in_meeting};
use super::screen::Hint;
use super::settings::export_settings::ExportSettings;
use super::settings::user_file::UserFile;
use crate::action::Action;
use crate::document::document;
use crate::export::{self, Copied, Edition, Format, copied, copied_item, copied_words};
use crate::keymap::Context;
use crate::meeting::{Access, PersonId, text};

/// Asks for the file to write the referat to; its extension is that of the format last chosen for the body.
pub(super) fn ask_export(open: &OpenMeeting, environment: &Environment) -> Outcome {
    let suffix = if environment.edition == Edition::Open { "-aaben" } else { "" };
    let format = settings_of(open, environment).format;
    // a meeting without minutes is an agenda
    let kind = if open.meeting.is_minuted() { "referat" } else { "dagsorden" };
    let path = format!("{kind}-{}{suffix}.{}", open.meeting.id, format.ending());
    let remark = edition_remark(open, environment);
    Outcome::ask(Ask::new(PromptKind::ExportPath(format)).with_text(path).remarking(remark))
}

/// Returns what the file has of closed items, and how the other edition is saved; `None` without closed items.
fn edition_remark(open: &OpenMeeting, environment: &Environment) -> Option<String> {
    has_closed_contents(open).then(|| match environment.edition {
        Edition::Open => "Den åbne udgave: lukkede punkters indhold er udeladt.".to_owned(),
        Edition::Full => {
            let keys = |contexts: &[Context], action| environment.keymap.keys_for(contexts, action);
            let here =
                keys(&environment.contexts, Action::ToggleOpenEdition).map(|open| (String::new(), open));
            let there = || {
                let preview = keys(&[Context::Everywhere], Action::Preview)?;
                Some((format!("{preview} og "), keys(&[Context::Preview], Action::ToggleOpenEdition)?))
            };
            let how = here.or_else(there).map_or_else(String::new, |(preview, open)| {
                let back = keys(&[Context::Prompt], Action::Close).unwrap_or_default();
                format!(" Uden: {back}, så {preview}{open} (åben udgave), og gem derfra.")
            });
            format!("Lukkede punkters indhold er med.{how}")
        }
    })
}

/// The file to write the referat to; in this format where its name has none.
pub(super) struct ExportPathPrompt(pub(super) Format);

const IN_EXPORT: &[Hint] = &[
    (Action::Choose, "gem"),
    (Action::Close, "luk"),
    (Action::MoveDown, "andet format"),
    (Action::Complete, "fuldfør"),
];

impl PromptLine for ExportPathPrompt {
    fn question(&self) -> &'static str {
        "Gem referatet som .docx, .md, .html eller .txt (↓ skifter)"
    }

    fn question_in(&self, open: &OpenMeeting, _: Option<&PersonId>) -> String {
        let question = self.question();
        if open.meeting.is_minuted() {
            question.to_owned()
        } else {
            question.replacen("referatet", "dagsordenen", 1)
        }
    }

    fn hints(&self) -> &'static [Hint] {
        IN_EXPORT
    }

    fn is_path(&self) -> bool {
        true
    }

    fn kind_for(&self, line: &str) -> Option<PromptKind> {
        Some(PromptKind::ExportPath(Format::of_file(line).unwrap_or(self.0)))
    }

    /// Returns the path in another format.
    fn stepped(&self, line: &str, step: isize) -> Option<String> {
        Some(in_other_format(line, step))
    }

    fn answer(&self, typed: Typed<'_>, open: Option<&mut OpenMeeting>, environment: &Environment) -> Outcome {
        let path = with_ending(typed.text, self.0);
        in_meeting(open, |open| export(open, environment, &path, false))
    }
}

/// Returns a path with the ending of a format, unless it has that of one already.
fn with_ending(path: &str, format: Format) -> String {
    let is_named = !path.ends_with(['/', '.']);
    match Format::of_file(path) {
        None if is_named && export::refusal(path).is_none() => format!("{path}.{}", format.ending()),
        _ => path.to_owned(),
    }
}

/// Returns a path in the format so many steps after its own; a path without one gets the first.
fn in_other_format(path: &str, step: isize) -> String {
    let count = Format::ALL.len().cast_signed();
    let Some(own_format) = Format::of_file(path) else {
        return format!("{path}.{}", Format::ALL[0].ending());
    };
    let at = Format::ALL.iter().position(|format| *format == own_format).unwrap_or(0).cast_signed();
    let other = Format::ALL[(at + step).rem_euclid(count).cast_unsigned()];
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    format!("{stem}.{}", other.ending())
}

fn settings_of(open: &OpenMeeting, environment: &Environment) -> ExportSettings {
    ExportSettings::of(environment.settings.files.text(UserFile::Settings), &open.meeting.body)
}

/// Writes the referat to a file. The line stays open when the extension is unknown.
pub(super) fn export(
    open: &mut OpenMeeting,
    environment: &Environment,
    path: &str,
    replace: bool,
) -> Outcome {
    if let Some(refusal) = export::refusal(path) {
        return Outcome::say(Tone::Error, refusal);
    }
    open.settle();
    let edition = environment.edition;
    let format = Format::of_file(path).unwrap_or_default();
    let template = settings_of(open, environment).template.filter(|_| format == Format::Docx);
    let document = document(&open.meeting, edition);
    let effect = Effect::Export { path: path.to_owned(), document, format, template, edition, replace };
    Outcome::effect(effect).and_close()
}

/// Reports where the referat was written, how to open it and what it lacks; stores the format for the body.
pub(super) fn exported(app: &mut App, path: &str, format: Format) {
    let Some(open) = &app.open_meeting else { return };
    let is_minuted = open.meeting.is_minuted();
    let (name, pronoun) = if is_minuted { ("Referatet", "det") } else { ("Dagsordenen", "den") };
    let is_full = app.view.screen().edition() == Edition::Full;
    let closed = if is_full && has_closed_contents(open) { " Lukkede punkters indhold er med." } else { "" };
    let missing = if is_minuted { open.meeting.progress().unfinished } else { 0 };
    let (tone, lacks) = match missing {
        0 => (Tone::Info, String::new()),
        missing => (Tone::Warning, format!(" {}.", closing::missing_sentence(&app.keymap, missing))),
    };
    let (path, opened_by) = (text::clean_line(path), format.opened_by());
    let kept = app.settings.remember_format(&open.meeting.body, format);
    app.carry_out(kept);
    let text = format!("{name} er gemt i »{path}«.\nÅbn {pronoun} i {opened_by}.{closed}{lacks}");
    app.notice = Some(Notice { text, tone });
}

/// Asks whether an existing file is replaced.
pub(super) fn ask_replace(path: String) -> Outcome {
    Outcome::confirm(format!("»{path}« findes allerede. Skriv over den?"), ConfirmAction::Replace { path })
}

/// Returns whether the full edition has contents that the open one has not, which the user is warned of.
fn has_closed_contents(open: &OpenMeeting) -> bool {
    open.meeting.access_levels().into_iter().any(Access::is_withheld)
}

/// Copies the referat to the clipboard.
pub(super) fn copy(open: &mut OpenMeeting, environment: &Environment) -> Outcome {
    open.settle();
    let edition = environment.edition;
    let name = match edition {
        Edition::Open => "Den åbne udgave",
        Edition::Full if has_closed_contents(open) => "Referatet, også de lukkede punkters indhold,",
        Edition::Full => "Referatet",
    };
    copy_document(copied(&open.meeting, edition), name)
}

/// Copies the decision of the current item, under its heading and with the indstilling; when pressed again,
/// the text of the decision alone.
pub(super) fn copy_decision(open: &OpenMeeting, environment: &Environment) -> Outcome {
    let Some(item) = open.item() else { return Outcome::default() };
    if item.decision_text().trim().is_empty() && item.state.sentence().is_empty() {
        return Outcome::info("Punktet har ingen beslutning at kopiere.");
    }
    let is_withheld = open.meeting.access(&item.id).is_withheld();
    if is_withheld && environment.edition == Edition::Open {
        return Outcome::info("Punktet er lukket: dets beslutning står ikke i den åbne udgave.");
    }
    let extract = copied_item(&open.meeting, item);
    if environment.last_copied == extract.text {
        let what =
            if is_withheld { "Ordene i beslutningen på et lukket punkt" } else { "Ordene i beslutningen" };
        let words = copied_words(item);
        return copy_document(words, what);
    }
    let what = if is_withheld { "Beslutningen på et lukket punkt" } else { "Beslutningen" };
    copy_document(extract, what)
}

/// Returns the effect that copies a document, with headings and lists where they can be pasted.
fn copy_document(Copied { text, html }: Copied, what: &'static str) -> Outcome {
    Outcome::effect(Effect::Copy { text, html: Some(html), what })
}
