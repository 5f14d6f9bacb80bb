package org.infolinia.mail.template;

import org.infolinia.kernel.Language;
import org.springframework.web.util.HtmlUtils;

/** Around every HTML part: 600 pixels at most, all of it on a phone, in light and dark, without loading anything. */
final class HtmlFrame {

    private static final String FRAME = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light">
            <title>%s</title>
            </head>
            <body style="margin:0;padding:0;background:#ffffff">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0"><tr><td align="left" style="padding:20px">
            <div style="max-width:600px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:24px;color:#161a20;overflow-wrap:anywhere">
            %s</div>
            </td></tr></table>
            </body>
            </html>
            """;

    private HtmlFrame() {}

    static String around(String html, String title, Language language) {
        return FRAME.formatted(language.code(), HtmlUtils.htmlEscape(title), html);
    }
}
