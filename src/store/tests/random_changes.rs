//! Any changes in any order: what was imported and what is remembered of the changes give the stored meeting,
//! and back.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::*;
use crate::meeting::UndoRecord;
use crate::meeting::arbitrary::{change_for, meeting};
use crate::store::read_mirror;
use crate::test_rounds::{Chance, rounds};

/// Sequences in one store, which is closed and opened again after them.
const TOGETHER: usize = 50;

fn drawn<S: Strategy>(strategy: &S, runner: &mut TestRunner) -> S::Value {
    strategy.new_tree(runner).unwrap().current()
}

/// Draws changes that fit, one after the other, letters among them, and hands each to the store as it is
/// made.
fn minute(case: usize, worker: &StoreThread, runner: &mut TestRunner, meeting: &mut Meeting) -> u64 {
    let mut chance = Chance::of(case);
    let (mut ms, mut made) = (0, 0);
    for _ in 0..chance.below(30) {
        ms += chance.below(4_000) as i64;
        if let Some(item) =
            meeting.items.first().filter(|_| chance.below(3) == 0).map(|item| item.id.0.clone())
        {
            let before = meeting.revision;
            ms = worker.type_text(meeting, &item, ["Ja. ", "én 🚌", "x\ny"][chance.below(3)], ms);
            made += meeting.revision - before;
            continue;
        }
        let change = drawn(&change_for(meeting), runner);
        if meeting.clone().apply(&change).is_ok() {
            let record = record(meeting, change, ms);
            worker.store.send(save(&meeting.id, record));
            made += 1;
        }
    }
    made
}

/// The history leads from the agenda to the meeting, and its undoing from the meeting to the agenda.
fn leads_there_and_back(case: usize, agenda: &Meeting, past: &[UndoRecord], meeting: &Meeting) {
    let mut replayed = agenda.clone();
    let mut stations = Vec::new();
    for step in past {
        stations.push(replayed.clone());
        replayed.apply(&step.record.change).unwrap_or_else(|error| panic!("sequence {case}: {error}"));
        assert_eq!(replayed.revision, step.record.revision, "sequence {case}");
    }
    assert_eq!(replayed, *meeting, "sequence {case}");
    for (step, station) in past.iter().zip(stations).rev() {
        let undone = replayed.apply(&step.undo);
        undone.unwrap_or_else(|error| panic!("sequence {case}, back over {step:?}: {error}"));
        replayed.revision = station.revision;
        assert_eq!(replayed, station, "sequence {case}, back over {step:?}");
    }
}

#[test]
fn any_sequence_of_changes_leads_from_the_agenda_to_the_meeting_and_back() {
    let rounds = rounds(75, 300) as usize;
    let mut all = 0;
    for begin in (0..rounds).step_by(TOGETHER) {
        let memory = tempfile::tempdir_in("/dev/shm");
        let dir = memory.or_else(|_| tempfile::tempdir()).unwrap();
        let (store, _) = Store::open(dir.path()).unwrap();
        let create = |case: usize| {
            let seed: [u8; 32] = std::array::from_fn(|n| (case >> (8 * (n % 4))) as u8 ^ n as u8);
            let random = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
            let mut runner = TestRunner::new_with_rng(Config::default(), random);
            let meeting = Meeting { id: MeetingId(format!("m{case}")), ..drawn(&meeting(), &mut runner) };
            (case, runner, store.create(meeting, None).unwrap())
        };
        let mut cases: Vec<_> = (begin..rounds.min(begin + TOGETHER)).map(create).collect();
        let worker = StoreThread::of(store);
        let mut made = Vec::new();
        for (case, runner, agenda) in &mut cases {
            let mut meeting = agenda.clone();
            all += minute(*case, &worker, runner, &mut meeting);
            made.push(meeting);
        }
        worker.finish();
        let (store, notices) = Store::open(dir.path()).unwrap();
        assert_eq!(notices, []);
        for ((case, _, agenda), meeting) in cases.iter().zip(&made) {
            assert_eq!(store.load(&agenda.id).unwrap(), *meeting, "sequence {case}");
            assert_eq!(read_mirror(dir.path(), &agenda.id).unwrap(), *meeting, "sequence {case}");
            let past = store.history(&agenda.id, usize::MAX).unwrap();
            leads_there_and_back(*case, agenda, &past, meeting);
        }
    }
    println!("{rounds} sequences, {all} changes");
}
