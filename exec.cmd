@rem What `exec` is to a POSIX shell, for npm's scripts on Windows: with it a signal to npm reaches the app and not only a shell.
@%*
