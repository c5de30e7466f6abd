package org.qingmiao.page.style;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the style sheet, under an address that is its own for as long as it does not change. */
@Controller
class StyleSheetController {
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    @GetMapping("/static/qingmiao.css")
    ResponseEntity<String> newest() {
        return answer(CacheControl.noCache());
    }

    @GetMapping("/static/qingmiao-{digest:[0-9a-f]+}.css")
    ResponseEntity<String> of(@PathVariable String digest) {
        return answer(KeptByBrowsers.at(digest, StyleSheet.DIGEST));
    }

    private static ResponseEntity<String> answer(CacheControl cacheControl) {
        return ResponseEntity.ok()
                .cacheControl(cacheControl)
                .eTag("\"" + StyleSheet.DIGEST + "\"")
                .contentType(CSS)
                .body(StyleSheet.TEXT);
    }
}
