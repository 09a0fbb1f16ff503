//! Ways to damage a folder, drawn by lot: case after case, the same in every run.

use std::fs;

use super::*;
use crate::test_rounds::Chance;

fn noise(chance: &mut Chance, most: usize) -> Vec<u8> {
    let length = chance.below(most) + 1;
    (0..length).map(|_| chance.below(256) as u8).collect()
}

/// Does something to the files of sled, or to the folder or the checksum; returns what.
pub(super) fn damage_store(dir: &Path, chance: &mut Chance) -> String {
    let store = dir.join("store");
    match chance.below(16) {
        0 => {
            fs::write(store.join("snap.0000000000000F21.generating"), noise(chance, 9_000)).unwrap();
            "a snapshot half done".to_owned()
        }
        1 => {
            fs::remove_dir_all(&store).unwrap();
            fs::write(&store, noise(chance, 3_000)).unwrap();
            "a file where the folder was".to_owned()
        }
        2 => {
            let (left, right) = (fs::read(store.join("db")).unwrap(), fs::read(store.join("conf")).unwrap());
            fs::write(store.join("db"), right).unwrap();
            fs::write(store.join("conf"), left).unwrap();
            "the files have changed names".to_owned()
        }
        3 => old_format(dir),
        4 => damage_file(&dir.join("store.stamp"), chance),
        5 => {
            let (first, second) =
                (damage_file(&store.join("db"), chance), damage_file(&store.join("conf"), chance));
            format!("{first}; {second}")
        }
        6..=8 => damage_file(&store.join("conf"), chance),
        _ => damage_file(&store.join("db"), chance),
    }
}

/// Returns what an older edition of the program might have left.
fn old_format(dir: &Path) -> String {
    let stamp = dir.join("store.stamp");
    let was_stamped = stamp.exists();
    let db = sled::open(dir.join("store")).unwrap();
    db.insert("format", "referent-store/0").unwrap();
    db.flush().unwrap();
    drop(db);
    // what that edition closed in peace, it stamped
    let _ = fs::remove_file(&stamp);
    if was_stamped {
        crate::store::folder_checksum::write(&dir.join("store")).unwrap();
    }
    "an old format".to_owned()
}

/// Does something to a file of the mirror, or to its folder; returns what.
pub(super) fn damage_mirror(file: &Path, chance: &mut Chance) -> String {
    let folder = file.parent().unwrap();
    match chance.below(16) {
        0 => {
            fs::remove_dir_all(folder).unwrap();
            "no folder".to_owned()
        }
        1 => {
            fs::remove_dir_all(folder).unwrap();
            fs::write(folder, noise(chance, 3_000)).unwrap();
            "a file where the folder was".to_owned()
        }
        2 => {
            fs::write(file.with_extension("json.tmp"), noise(chance, 3_000)).unwrap();
            "a file half written, and ".to_owned() + &damage_file(file, chance)
        }
        3 => {
            fs::create_dir(file.with_extension("json.tmp")).unwrap();
            "a folder where the next is written".to_owned()
        }
        4 => {
            fs::write(file, "[".repeat(chance.below(200_000))).unwrap();
            "nested without end".to_owned()
        }
        5 => {
            let text = fs::read_to_string(file).unwrap();
            fs::write(file, text.replace("referent/1", "referent/0")).unwrap();
            "an old format".to_owned()
        }
        6 => changed_by_hand(file, chance),
        #[cfg(unix)]
        7 => {
            fs::remove_file(file).unwrap();
            assert!(std::process::Command::new("mkfifo").arg(file).status().unwrap().success());
            "a pipe, to which nobody writes".to_owned()
        }
        _ => damage_file(file, chance),
    }
}

/// Other words in the decision, with a checksum or without one.
fn changed_by_hand(file: &Path, chance: &mut Chance) -> String {
    let mut text = fs::read_to_string(file).unwrap().replace("godkendte", "afviste");
    if chance.below(2) == 0 {
        let checksum = text.rfind(",\n  \"checksum\"").unwrap();
        text.replace_range(checksum.., "\n}\n");
    }
    fs::write(file, text).unwrap();
    "changed by hand".to_owned()
}

/// Does something to a file; returns what.
fn damage_file(path: &Path, chance: &mut Chance) -> String {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let Ok(mut bytes) = fs::read(path) else { return format!("{name} is not there") };
    let length = bytes.len().max(1);
    let done = match chance.below(14) {
        0 => {
            fs::remove_file(path).unwrap();
            return format!("{name} gone");
        }
        1 => {
            fs::remove_file(path).unwrap();
            fs::create_dir(path).unwrap();
            return format!("a folder for {name}");
        }
        2 => {
            let owned = not_ours(path);
            return format!("{name} {owned}");
        }
        3 => {
            bytes.clear();
            "emptied"
        }
        4 => {
            bytes.extend(noise(chance, 64_000));
            "with garbage behind"
        }
        5 => {
            bytes.splice(0..0, noise(chance, 5_000));
            "with garbage in front"
        }
        6..=8 => {
            bytes.truncate(chance.below(length));
            "cut off"
        }
        direction => in_place(&mut bytes, direction, chance),
    };
    fs::write(path, &bytes).unwrap();
    format!("{name} {done}")
}

/// Damage that leaves the length as it was, mostly near what is written.
fn in_place(bytes: &mut [u8], direction: usize, chance: &mut Chance) -> &'static str {
    let used = bytes.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
    if used == 0 {
        return "without a byte to damage";
    }
    let times = chance.below(12) + 1;
    for _ in 0..times {
        let (from, other) = (chance.below(used), chance.below(used));
        let length = (chance.below(4_096) + 1).min(used - from.max(other));
        match direction {
            9 | 10 => bytes[from] ^= 1 << chance.below(8),
            11 => bytes[from..from + length].fill(0),
            12 => (0..length).for_each(|n| bytes.swap(from + n, other + n)),
            _ => bytes[from..from + length].iter_mut().for_each(|byte| *byte = chance.below(256) as u8),
        }
    }
    match direction {
        9 | 10 => "with bits turned",
        11 => "with blocks of zeros",
        12 => "with blocks in each other's place",
        _ => "with blocks of noise",
    }
}

/// Gives a file to another owner without any rights; that does not keep an administrator out.
#[cfg(unix)]
fn not_ours(path: &Path) -> &'static str {
    // only an administrator may give files away; any other user is kept out of a file of their own
    let _ = std::os::unix::fs::chown(path, Some(65_534), Some(65_534));
    let_in(path, 0o000);
    "belongs to someone else"
}

#[cfg(unix)]
fn let_in(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[cfg(not(unix))]
fn not_ours(_: &Path) -> &'static str {
    "as it was"
}

/// Returns the bytes of every file in a folder, however deep, in an order of their own.
pub(super) fn contents(path: &Path) -> Vec<Vec<u8>> {
    #[cfg(unix)]
    if path.is_file() && fs::read(path).is_err() {
        let_in(path, 0o600);
        let bytes = fs::read(path).unwrap();
        let_in(path, 0o000);
        return vec![bytes];
    }
    if path.is_file() {
        return vec![fs::read(path).unwrap()];
    }
    let files = fs::read_dir(path).into_iter().flatten().flatten();
    let mut contents: Vec<_> = files.flat_map(|file| contents(&file.path())).collect();
    contents.sort();
    contents
}
