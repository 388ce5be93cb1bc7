#!/usr/bin/env python3
"""Checks that the README's worked example is what the program really prints.

usage: check_readme.py --hearsay PATH [--write] [README.md]

Runs each line of the README's `console` blocks that begins with "$ hearsay", in order, on a terminal of 96 columns
without colour, beside a copy of the samples, and compares what it prints with the lines that follow. A last line of
"…" stands for the rest. With --write the README is given the real output; a block that ended in "…" keeps as many
lines as it had.
"""
import argparse
import difflib
import fcntl
import os
import pty
import re
import shlex
import shutil
import struct
import subprocess
import sys
import tempfile
import termios

BLOCK = re.compile(r"(?ms)^```console\n(.*?)^```$")


def printed(program, line, folder):
    """What a command line prints on a terminal."""
    words = shlex.split(line)
    arguments = []
    for word in words[1:]:
        if "*" in word:
            place, pattern = os.path.split(word)
            ending = pattern.lstrip("*")
            arguments += [os.path.join(place, n) for n in sorted(os.listdir(os.path.join(folder, place))) if n.endswith(ending)]
        else:
            arguments.append(word)
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 96, 0, 0))
    modes = termios.tcgetattr(theirs)
    modes[1] &= ~termios.OPOST
    termios.tcsetattr(theirs, termios.TCSANOW, modes)
    environment = dict(os.environ, NO_COLOR="1", TERM="xterm", COLUMNS="96")
    child = subprocess.Popen([program, *arguments], stdin=subprocess.DEVNULL, stdout=theirs, stderr=subprocess.PIPE,
                             cwd=folder, env=environment)
    os.close(theirs)
    output = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:
            break
        if not part:
            break
        output += part
    errors = child.stderr.read()
    os.close(ours)
    if child.wait():
        sys.exit(f"{line}: ended with {child.returncode}\n{errors.decode('utf-8', 'replace')}")
    lines = [l.rstrip() for l in output.decode("utf-8").split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readme", nargs="?", default="README.md")
    parser.add_argument("--hearsay", required=True)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    home = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    program = os.path.abspath(options.hearsay)
    with open(options.readme, encoding="utf-8") as handle:
        text = handle.read()
    differing = commands = 0

    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(os.path.join(home, "Samples"), os.path.join(folder, "Samples"))

        def checked(match):
            nonlocal differing, commands
            shown = match.group(1).rstrip("\n").split("\n")
            result = []
            at = 0
            while at < len(shown):
                line = shown[at]
                at += 1
                result.append(line)
                if not line.startswith("$ hearsay "):
                    continue
                commands += 1
                told = []
                while at < len(shown) and not shown[at].startswith("$ "):
                    told.append(shown[at])
                    at += 1
                gap = bool(told) and told[-1] == ""
                while told and told[-1] == "":
                    told.pop()
                real = printed(program, line[2:], folder)
                if told and told[-1].strip() == "…":
                    if len(real) >= len(told):
                        real = real[: len(told) - 1] + ["…"]
                if real != told:
                    differing += 1
                    if not options.write:
                        print(f"{options.readme}: {line}")
                        print("\n".join(difflib.unified_diff(told, real, "shown", "printed", lineterm="")))
                result += real + ([""] if gap else [])
            return "```console\n" + "\n".join(result) + "\n```"

        changed = BLOCK.sub(checked, text)
    if options.write:
        with open(options.readme, "w", encoding="utf-8") as handle:
            handle.write(changed)
        print(f"{options.readme}: {commands} commands run, {differing} outputs renewed")
    else:
        print(f"{options.readme}: {commands} commands run, {differing} differ from what is shown")
        sys.exit(1 if differing else 0)


main()
