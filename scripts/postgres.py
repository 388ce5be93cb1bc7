"""A PostgreSQL server in a temporary folder, for the scripts that measure and kill."""
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time

from taxii_server import free_port


def program(name):
    """The path of one of PostgreSQL's programs, or None."""
    found = shutil.which(name)
    if found:
        return found
    for version in ("17", "16", "15"):
        path = f"/usr/lib/postgresql/{version}/bin/{name}"
        if os.path.exists(path):
            return path
    return None


class PostgreSQL:
    """A server of its own on a free port, which forgets everything at the end."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="hearsay-pg-")
        self.port = free_port()
        self.data = os.path.join(self.folder, "data")
        self.user = None
        if os.getuid() == 0:
            # PostgreSQL refuses to run as root.
            self.user = next(name for name in ("postgres", "nobody") if name in {p.pw_name for p in pwd.getpwall()})
            shutil.chown(self.folder, self.user)
        self.run(program("initdb"), "-D", self.data, "-A", "trust", "-U", "hearsay", "-E", "UTF8", "--no-sync")
        self.start()
        self.made = 0

    def run(self, *command):
        """Runs one of its programs as the user that it runs as."""
        if self.user:
            command = ("runuser", "-u", self.user, "--", *command)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self.folder)

    def start(self):
        """Starts it, also after it was killed."""
        for attempt in range(20):
            try:
                self.run(program("pg_ctl"), "-D", self.data, "-w", "-t", "60", "-l", os.path.join(self.folder, "log"),
                         "-o", f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1", "start")
                return
            except subprocess.CalledProcessError:
                # After a kill the last of its processes may still hold the memory that they shared.
                if attempt == 19:
                    raise
                time.sleep(0.5)

    def database(self):
        """The address of a new, empty database."""
        self.made += 1
        name = f"exchange{self.made}"
        self.run(program("createdb"), "-h", "127.0.0.1", "-p", str(self.port), "-U", "hearsay", name)
        return f"postgresql://hearsay@127.0.0.1:{self.port}/{name}"

    def kill(self):
        """Ends all of its processes as a power cut would."""
        with open(os.path.join(self.data, "postmaster.pid")) as handle:
            postmaster = int(handle.readline())
        children = subprocess.run(["ps", "-o", "pid=", "--ppid", str(postmaster)], stdout=subprocess.PIPE, text=True)
        for process in [postmaster, *map(int, children.stdout.split())]:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        time.sleep(0.2)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run([*(("runuser", "-u", self.user, "--") if self.user else ()), program("pg_ctl"), "-D", self.data,
                        "-m", "immediate", "stop"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        shutil.rmtree(self.folder, ignore_errors=True)
