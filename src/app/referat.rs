//! The referat: what is missing in it, as a file and on the clipboard.

use super::confirm::ConfirmAction;
use super::open_meeting::OpenMeeting;
use super::picker::kind::PickerKind;
use super::prompt::PromptKind;
use super::{App, Effect, Tone};
use crate::export::{self, Edition, Format, Selection, copied, copied_item};
use crate::meeting::{Change, Finding, date};

impl OpenMeeting {
    /// What is missing. The words of the current item are being written, and will be a decision when they are left: to ask does
    /// not make them one.
    pub(super) fn findings(&self) -> Vec<Finding> {
        let mut findings = self.meeting.check();
        findings.retain(|finding| *finding != Finding::Begun(self.current.clone()));
        findings
    }
}

impl App {
    pub(super) fn ask_export(&mut self) {
        if let Some(open) = &self.open_meeting {
            let suffix = if self.edition_seen() == Edition::Open { "-aaben" } else { "" };
            let path = format!("referat-{}{suffix}.md", open.meeting.id);
            self.ask(PromptKind::ExportPath, &path);
        }
    }

    pub(super) fn export_to(&mut self, path: &str, replace: bool) {
        let edition = self.edition_seen();
        let Some(open) = &mut self.open_meeting else { return };
        open.settle();
        let format = Format::of_file(path).unwrap_or_default();
        match export::print(&open.meeting, edition, &Selection::Whole, format, None) {
            Ok(contents) => {
                let path = path.to_owned();
                self.effects.push(Effect::Export { path, contents, edition, replace });
            }
            Err(error) => self.say(Tone::Error, error.to_string()),
        }
    }

    pub(super) fn ask_replace(&mut self, path: String) {
        self.confirm(format!("»{path}« findes allerede. Skriv over den?"), ConfirmAction::Replace { path });
    }

    pub(super) fn copy_referat(&mut self) {
        let edition = self.edition_seen();
        let Some(open) = &mut self.open_meeting else { return };
        open.settle();
        let copied = copied(&open.meeting, edition);
        self.copy_document(copied, if edition == Edition::Open { "Den åbne udgave" } else { "Referatet" });
    }

    pub(super) fn copy_decision(&mut self) {
        let Some(item) = self.open_meeting.as_ref().and_then(OpenMeeting::item) else { return };
        if item.decision_text().trim().is_empty() && item.state.sentence().is_empty() {
            return self.say(Tone::Info, "Punktet har ingen beslutning at kopiere.");
        }
        let is_withheld =
            self.open_meeting.as_ref().is_some_and(|open| open.meeting.access(&item.id).is_withheld());
        if is_withheld && self.edition_seen() == Edition::Open {
            return self.say(Tone::Info, "Punktet er lukket: dets beslutning står ikke i den åbne udgave.");
        }
        let what = if is_withheld { "Beslutningen på et lukket punkt" } else { "Beslutningen" };
        let Some(copied) = self.open_meeting.as_ref().map(|open| copied_item(&open.meeting, item)) else {
            return;
        };
        self.copy_document(copied, what);
    }

    pub(super) fn check_meeting(&mut self) {
        let Some(open) = &self.open_meeting else { return };
        if open.findings().is_empty() {
            self.say(Tone::Info, "Intet mangler. Referatet kan sendes ud.");
        } else {
            self.open_picker(PickerKind::Findings);
        }
    }

    pub(super) fn open_meeting(&mut self) {
        let Some(open) = &mut self.open_meeting else { return };
        let now = open.now;
        let result = open.change(Change::SetOpened { at: Some(now) });
        let said = format!("Mødet begyndte kl. {}.", date::clock_of(now));
        match result {
            Ok(()) => self.say(Tone::Info, said),
            Err(error) => self.say(Tone::Warning, error.to_string()),
        }
    }
}
