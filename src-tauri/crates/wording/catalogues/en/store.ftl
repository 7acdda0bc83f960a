# Plan files. Every sentence says what is wrong, where, and what to do.

store-missing = There is no file “{ $path }”. It may have been moved, renamed or deleted; choose it where it is now.
store-folder = “{ $path }” is a folder. Choose a plan file, which ends in .tandem, or another name.
store-not-a-file = “{ $path }” is not an ordinary file. Choose a plan file, which ends in .tandem.
store-folder-missing = The folder of “{ $path }” does not exist. Create it, or choose another one.
store-empty = “{ $path }” is empty. It was probably not copied completely; fetch it again from where it came.
store-not-sqlite = “{ $path }” is not a plan{ $looks ->
        [text] { "" } but a text file. To take in customers or people from it, open a plan and choose Import.
        [zip] { "" } but a spreadsheet or an archive. To take in customers or people from it, open a plan and choose Import.
        [pdf] { "" } but a PDF. Choose a plan file, which ends in .tandem.
       *[other] . Choose a plan file, which ends in .tandem.
    }
store-other-application = “{ $path }” belongs to another program. Choose a plan file, which ends in .tandem.
store-newer-version = “{ $path }” was written by a newer version of Tandem (file version { $version }, this one reads up to { $known }). Update Tandem to open it.
store-damaged = “{ $path }” is damaged ({ $detail }). { $backups ->
        [some] Open its newest backup instead; the damaged file is left as it is.
       *[none] There is no backup of it on this computer; look for a copy, for example in your mail or on a network drive.
    }
store-unknown-trigger-or-view = “{ $path }” contains “{ $name }”, which Tandem did not put there and which could change data unseen. The file was not opened; use a copy from before.
store-unknown-table = “{ $path }” is not built like a plan (“{ $name }”). Another program has changed it; use a copy from before.
store-no-permission = You have no permission for “{ $path }”. Ask whoever looks after the folder, or choose another one.
store-read-only-medium = “{ $path }” is on a drive that cannot be written. Choose a folder on another drive.
store-read-only = “{ $path }” is open for reading only, so nothing was changed. Save a copy and go on with that.
store-locked = { $who ->
        [unknown] Somebody else has “{ $path }” open
       *[other] { $who } has “{ $path }” open
    }, so nothing was changed. Try again when it has been closed there, or save a copy.
store-no-locks = The drive of “{ $path }” cannot keep two people from writing at the same time. Choose a folder on another drive.
store-busy = Another program is using “{ $path }” at the moment, perhaps a backup or a virus scanner; nothing was changed. Try again.
store-disk-full = There is no room left on the drive of “{ $path }”; nothing was changed. Make room, then try again.
store-exists = There is already a file “{ $path }”, and it was not overwritten. Choose another name.
store-same-file = “{ $path }” is the open plan itself. Choose another name for the copy.
store-leftover-journal = Beside “{ $path }” lies “{ $journal }”, left over from an interrupted write of another file of that name. Move it away, or choose another name.
store-moved = “{ $path }” was moved, deleted or replaced while it was open, so nothing was written to it. Save a copy to keep what you see.
store-changed-outside = Another program has changed “{ $path }” while it was open, so nothing was written to it. Save a copy of what you see, or open the plan again.
store-unknown-entry = The history of “{ $path }” has no entry { $entry }. Choose one from the history.
store-refused = The change does not fit “{ $path }” and was not written ({ $detail }). Open the plan again; if it happens once more, please report it.
store-failed = “{ $path }” could not be read or written ({ $detail }). Try again; if it happens once more, save a copy on another drive.

store-read-only-asked = You are only looking at “{ $path }”.
store-read-only-locked = { $who ->
        [unknown] Somebody else has “{ $path }” open
       *[other] { $who } has “{ $path }” open
    }, so you can only look at it. Open it again when it has been closed there, or save a copy.
store-read-only-file = “{ $path }” is write-protected, so you can only look at it. Save a copy to change it.
store-read-only-folder = The folder of “{ $path }” cannot be written, so you can only look at it. Save a copy elsewhere to change it.
store-read-only-disk-full = There is no room left on the drive of “{ $path }”, so you can only look at it. Make room and open it again.
store-read-only-no-locks = The drive of “{ $path }” cannot keep two people from writing at the same time, so you can only look at it. Save a copy elsewhere to change it.
