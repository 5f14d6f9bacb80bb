package org.infolinia.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeMarkdownTest {

    @Test
    void headingsListsAndLinksAreShown() {
        assertThat(SafeMarkdown.toHtml("## Kod\n\n- **raz**\n- [dwa](https://example.org)"))
                .contains("<h2>Kod</h2>", "<li><strong>raz</strong></li>", "href=\"https://example.org\"");
    }

    @Test
    void scriptsAndHandlersAreNot() {
        assertThat(SafeMarkdown.toHtml(
                        "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n[x](javascript:alert(1))"))
                .doesNotContain("<script", "<img", "javascript:");
    }
}
