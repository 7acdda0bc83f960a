//! The plan that is open when the window comes up.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
    thread::{self, JoinHandle},
};

use tandem_app::Workspace;

use crate::arguments::Arguments;

/// Which plan to open first.
#[derive(Debug, Clone, PartialEq)]
pub enum First {
    /// The one that was open last; the demo organisation where there is none.
    Last,
    /// The demo organisation.
    Demo,
    /// This one.
    Named(PathBuf),
}

impl First {
    /// What the command line asks for.
    pub fn asked(arguments: &Arguments) -> Self {
        match &arguments.plan {
            Some(plan) => Self::Named(plan.clone()),
            None if arguments.demo => Self::Demo,
            None => Self::Last,
        }
    }

    fn open(&self, workspace: &Workspace) {
        match self {
            Self::Last => workspace.open_at_start(None),
            Self::Named(plan) => workspace.open_at_start(Some(plan)),
            Self::Demo => {
                // The second try leaves word of why the first failed.
                if workspace.open_demo().is_err() {
                    workspace.open_at_start(Some(&workspace.demo_path()));
                }
            }
        }
    }
}

/// The opening of the first plan, which goes on while the window is made.
#[derive(Clone)]
pub struct AtStart(Arc<Mutex<Option<JoinHandle<()>>>>);

impl AtStart {
    /// Begins to open it.
    pub fn open(workspace: Arc<Workspace>, first: First) -> Self {
        let opening = thread::spawn(move || first.open(&workspace));
        Self(Arc::new(Mutex::new(Some(opening))))
    }

    /// Waits until it is open, or known why not.
    pub fn wait(&self) {
        // Held while waiting, so that a second asker waits too.
        let mut opening = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(opening) = opening.take() {
            // A panic has left its place in the log; the window comes up without a plan.
            let _ = opening.join();
        }
    }
}
