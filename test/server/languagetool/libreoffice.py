"""
Has LibreOffice check texts at a LanguageTool server, and prints what it would underline, as JSON.

    python3 libreoffice.py PROFILE BASE_URL < texts.json

PROFILE is an empty folder; BASE_URL is what the options of LibreOffice call so. LibreOffice is ended on the way out.
"""

import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import Locale

profile, base_url = sys.argv[1:]
pipe = f"unscripted-{os.getpid()}"
# Seconds until it gives up on a program that does not start.
patience = 90


def connected(office):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    end = time.monotonic() + patience
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if office.poll() is not None or time.monotonic() > end:
                raise
            time.sleep(0.2)


def create(context, service, *arguments):
    return context.ServiceManager.createInstanceWithArgumentsAndContext(service, arguments, context)


def configure(context):
    path = "/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool"
    provider = create(context, "com.sun.star.configuration.ConfigurationProvider")
    settings = provider.createInstanceWithArguments(
        "com.sun.star.configuration.ConfigurationUpdateAccess",
        (PropertyValue(Name="nodepath", Value=path),),
    )
    settings.setPropertyValue("BaseURL", base_url)
    settings.setPropertyValue("IsEnabled", True)
    settings.commitChanges()


def checked(checker, text):
    length = len(text.encode("utf-16-le")) // 2
    result = checker.doProofreading("reply", text, Locale("en", "US", ""), 0, length, ())
    return [
        {
            "offset": error.nErrorStart,
            "length": error.nErrorLength,
            "short": error.aShortComment,
            "full": error.aFullComment,
            "suggestions": list(error.aSuggestions),
        }
        for error in result.aErrors
    ]


office = subprocess.Popen(
    [
        "soffice",
        "--headless",
        "--norestore",
        "--nologo",
        f"-env:UserInstallation={uno.systemPathToFileUrl(profile)}",
        f"--accept=pipe,name={pipe};urp",
    ],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
)
try:
    context = connected(office)
    configure(context)
    checker = create(context, "org.openoffice.lingu.LanguageToolGrammarChecker")
    print(json.dumps([checked(checker, text) for text in json.load(sys.stdin)]))
    try:
        create(context, "com.sun.star.frame.Desktop").terminate()
        office.wait(patience)
    except Exception:
        # The bridge may fall before the answer comes.
        pass
finally:
    office.kill()
