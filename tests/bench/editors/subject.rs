//! The programs that are compared, and the keys that lead to the end of the text in each.

use std::path::Path;
use std::process::{Command, Stdio};

use super::meeting;

/// A program with a text to write on.
pub(crate) struct ComparedEditor {
    /// What it is called.
    pub(crate) name: &'static str,
    /// The command.
    pub(crate) command: Vec<String>,
    /// What its first frame shows.
    pub(crate) shown: String,
    /// The keys that lead to the end of the text.
    pub(crate) into_place: Vec<&'static str>,
}

const CTRL_END: &str = "\u{1b}[1;5F";

impl ComparedEditor {
    /// The program and every editor that is installed; `cat` shows what the measuring itself takes.
    pub(crate) fn all(place: &Path) -> Vec<ComparedEditor> {
        let (data, id) = meeting::large(place);
        let text = place.join("tekst.txt");
        std::fs::write(&text, meeting::text()).expect("a file");
        let text = text.to_string_lossy().into_owned();
        let shown = meeting::text().chars().take(60).collect::<String>();
        let referent = env!("CARGO_BIN_EXE_referent");
        let data = data.to_string_lossy().into_owned();
        let config = place.join("micro");
        std::fs::create_dir_all(&config).expect("a folder");
        let config = config.to_string_lossy().into_owned();
        let editor = |name, words: &[&str], into_place: &[&'static str]| ComparedEditor {
            name,
            command: words.iter().copied().chain([text.as_str()]).map(str::to_owned).collect(),
            shown: shown.clone(),
            into_place: into_place.to_vec(),
        };
        let all = [
            ComparedEditor {
                name: "referent",
                command: [referent, "--data-dir", &data, id].map(str::to_owned).to_vec(),
                shown: meeting::TITLE.to_owned(),
                into_place: vec![CTRL_END],
            },
            editor("vim", &["vim", "-u", "NONE", "-N"], &["G", "A"]),
            editor("nano", &["nano", "--ignorercfiles"], &["\u{1b}/", "\u{5}"]),
            editor("micro", &["micro", "-config-dir", &config], &[CTRL_END]),
            editor("emacs", &["emacs", "-nw", "-Q"], &["\u{1b}>"]),
            ComparedEditor {
                name: "cat",
                command: ["sh", "-c", "stty raw -echo; printf klar; exec cat"].map(str::to_owned).to_vec(),
                shown: "klar".to_owned(),
                into_place: Vec::new(),
            },
        ];
        all.into_iter().filter(|subject| is_installed(&subject.command[0])).collect()
    }
}

fn is_installed(program: &str) -> bool {
    let mut look = Command::new("sh");
    look.args(["-c", &format!("command -v '{program}'")]).stdout(Stdio::null());
    look.status().is_ok_and(|status| status.success())
}
