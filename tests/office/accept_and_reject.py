"""Word files → their text with all tracked changes accepted, and rejected, by LibreOffice: a line of JSON for each, in their order.

Run by a Python that has `uno`. Its own profile, so that no other office is asked; each file is a copy, whose lock nobody else holds.
"""
import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def setting(name, value):
    return PropertyValue(Name=name, Value=value)


def connect(pipe):
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext").ServiceManager
        except Exception:  # it does not listen yet
            time.sleep(0.25)
    raise SystemExit("LibreOffice does not answer")


def lines_of(document):
    """Of each paragraph its style and words, of each row its cells."""
    parts = document.Text.createEnumeration()
    while parts.hasMoreElements():
        part = parts.nextElement()
        if not part.supportsService("com.sun.star.text.TextTable"):
            yield {"style": part.ParaStyleName, "text": part.String}
            continue
        rows = {}
        for name in part.CellNames:
            rows.setdefault(int(name.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")), []).append(name)
        for names in rows.values():
            yield {"style": None, "text": " | ".join(part.getCellByName(name).String for name in names)}


def main(folder, files):
    pipe = f"noticediff{os.getpid()}"
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nologo", "--nodefault",
         f"-env:UserInstallation={uno.systemPathToFileUrl(folder)}/profile", f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    try:
        services = connect(pipe)
        desktop = services.createInstance("com.sun.star.frame.Desktop")
        dispatcher = services.createInstance("com.sun.star.frame.DispatchHelper")
        for file in files:
            texts = {}
            for choice in ("Accept", "Reject"):
                document = desktop.loadComponentFromURL(
                    uno.systemPathToFileUrl(file), "_blank", 0, (setting("Hidden", True),))
                frame = document.CurrentController.Frame
                dispatcher.executeDispatch(frame, f".uno:{choice}AllTrackedChanges", "", 0, ())
                texts[choice.lower()] = list(lines_of(document))
                document.close(True)
            print(json.dumps(texts), flush=True)
        desktop.terminate()
    finally:
        try:
            office.wait(20)
        except subprocess.TimeoutExpired:
            office.kill()


main(sys.argv[1], sys.argv[2:])
