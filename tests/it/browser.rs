//! A browser without a window, where one is installed: what it makes of a page.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::terminal::say;

/// An installed browser.
#[derive(Clone)]
pub(crate) struct Browser(PathBuf);

impl Browser {
    /// Returns the first browser on the path; says so where there is none.
    pub(crate) fn installed() -> Option<Browser> {
        let path = std::env::var_os("PATH")?;
        let names = ["chromium", "chromium-browser", "google-chrome"];
        let found = std::env::split_paths(&path)
            .flat_map(|folder| names.map(|name| folder.join(name)))
            .find(|file| file.is_file());
        if found.is_none() {
            say("no Chromium here: what a browser makes of a page is not looked at");
        }
        found.map(Browser)
    }

    /// Returns the document as the browser has it after so many of its own seconds, which pass faster than
    /// ours.
    pub(crate) fn dom(&self, page: &Path, seconds: u32) -> String {
        self.open(page, &["--dump-dom", &format!("--virtual-time-budget={}", seconds * 1000)])
    }

    /// Prints a page as a PDF.
    pub(crate) fn print(&self, page: &Path, pdf: &Path) {
        self.open(page, &["--no-pdf-header-footer", &format!("--print-to-pdf={}", pdf.display())]);
    }

    fn open(&self, page: &Path, arguments: &[&str]) -> String {
        let home = tempfile::tempdir().unwrap();
        let mut command = Command::new(&self.0);
        command.args(["--headless", "--no-sandbox", "--disable-gpu"]).args(arguments);
        command.arg(format!("file://{}", page.display()));
        command.env("HOME", home.path()).arg(format!("--user-data-dir={}", home.path().display()));
        let output = command.stdin(Stdio::null()).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).into_owned()
    }
}
