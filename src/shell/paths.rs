//! Paths as typed: `~`, completion, and names that a system does not allow.

use std::fs;
use std::path::{Path, PathBuf};

/// The separators of a path.
const SEPARATORS: &[char] = if cfg!(windows) { &['/', '\\'] } else { &['/'] };

/// The most completions.
const MOST_PATHS: usize = 200;

/// Returns a typed path, with `~` replaced by the home folder.
pub(super) fn expand(path: &str) -> PathBuf {
    let below_home = path.strip_prefix('~').filter(|rest| rest.starts_with(SEPARATORS));
    match below_home.zip(etcetera::home_dir().ok()) {
        Some((rest, home)) => home.join(rest.trim_start_matches(SEPARATORS)),
        None => PathBuf::from(path),
    }
}

/// Returns the paths that complete the typed one, folders with a separator at the end.
pub(super) fn complete(prefix: &str) -> Vec<String> {
    let (folder, start) = split(prefix, SEPARATORS);
    let separator = folder.chars().next_back().filter(|c| SEPARATORS.contains(c)).unwrap_or('/');
    let place = expand(if folder.is_empty() { "." } else { folder });
    let Ok(entries) = fs::read_dir(place) else { return Vec::new() };
    let mut paths: Vec<String> = entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let name = entry.file_name().into_string().ok()?;
            let is_wanted = begins(&name, start) && (start.starts_with('.') || !name.starts_with('.'));
            let end = if entry.path().is_dir() { separator.to_string() } else { String::new() };
            is_wanted.then(|| format!("{folder}{name}{end}"))
        })
        .take(MOST_PATHS)
        .collect();
    paths.sort();
    paths
}

/// Splits a path into its folder, with the separator, and the beginning of a name; a drive (`C:`) is a
/// folder.
fn split<'a>(path: &'a str, separators: &[char]) -> (&'a str, &'a str) {
    let is_drive = |at: &usize| separators.contains(&'\\') && *at == 1;
    let drive = path.find(':').filter(is_drive).map(|at| at + 1);
    let end = path.rfind(separators).map(|at| at + 1).or(drive);
    path.split_at(end.unwrap_or(0))
}

/// Returns whether a name begins with the typed text; names are case-insensitive on Windows and macOS.
fn begins(name: &str, start: &str) -> bool {
    if cfg!(any(windows, target_os = "macos")) {
        name.to_lowercase().starts_with(&start.to_lowercase())
    } else {
        name.starts_with(start)
    }
}

/// Returns why Windows does not allow a file name, as the end of a sentence; `None` elsewhere and for valid
/// names.
pub(super) fn objection(path: &Path) -> Option<&'static str> {
    let name = path.file_name()?.to_str()?;
    if cfg!(windows) { objection_of_windows(name) } else { None }
}

/// Returns why Windows does not allow a name (learn.microsoft.com/windows/win32/fileio/naming-a-file).
fn objection_of_windows(name: &str) -> Option<&'static str> {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let numbered = |device: &str| {
        stem.strip_prefix(device).is_some_and(|number| matches!(number.as_bytes(), [b'1'..=b'9']))
    };
    let is_device = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(&stem.as_str());
    if is_device || numbered("COM") || numbered("LPT") {
        return Some("navnet er optaget af Windows; vælg et andet");
    }
    if name.contains(['<', '>', ':', '"', '|', '?', '*']) {
        return Some("et filnavn kan ikke have tegnene < > : \" | ? * i Windows; vælg et andet");
    }
    name.ends_with(['.', ' ']).then_some("et filnavn kan ikke slutte med punktum eller mellemrum i Windows")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_divided_where_its_system_divides_it() {
        let windows = ['/', '\\'];
        assert_eq!(split("møder/kkr", &['/']), ("møder/", "kkr"));
        assert_eq!(split("møder\\kkr", &['/']), ("", "møder\\kkr"));
        assert_eq!(split("C:\\Møder\\kkr", &windows), ("C:\\Møder\\", "kkr"));
        assert_eq!(split("\\\\server\\fælles\\re", &windows), ("\\\\server\\fælles\\", "re"));
        assert_eq!(split("C:kkr", &windows), ("C:", "kkr"));
        assert_eq!(split("kl. 10:30", &windows), ("", "kl. 10:30"));
        assert_eq!(split("kkr", &windows), ("", "kkr"));
    }

    #[test]
    fn windows_keeps_the_names_of_devices_and_some_signs_to_itself() {
        for name in
            ["con", "NUL.md", "aux .txt", "COM1", "lpt9.docx", "a:b.md", "hvad?.md", "referat.", "referat "]
        {
            assert!(objection_of_windows(name).is_some(), "{name}");
        }
        for name in ["referat.md", "konto.md", "COM10.md", "com.md", "console.md", "å.b.md"] {
            assert_eq!(objection_of_windows(name), None, "{name}");
        }
    }

    #[test]
    fn the_home_folder_is_written_as_a_tilde() {
        let home = etcetera::home_dir().unwrap();
        assert_eq!(expand("~/møder/kkr.md"), home.join("møder/kkr.md"));
        assert_eq!(expand("~kkr"), PathBuf::from("~kkr"));
    }
}
