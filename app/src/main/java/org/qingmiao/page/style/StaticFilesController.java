package org.qingmiao.page.style;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves scripts and pictures under the address that is theirs for as long as none of them changes. */
@Controller
class StaticFilesController {
    private static final Duration FOR_GOOD = Duration.ofDays(365);

    /** A page that was kept from before asks by an older address; it gets what there is, but not for good. */
    @GetMapping("/static/{digest:[0-9a-f]{16}}/{name}")
    ResponseEntity<Resource> of(@PathVariable String digest, @PathVariable String name) {
        if (!StaticFiles.NAMES.contains(name)) {
            return ResponseEntity.notFound().build();
        }
        Resource file = new ClassPathResource("static/" + name);
        boolean newest = digest.equals(StaticFiles.DIGEST);
        return ResponseEntity.ok()
                .cacheControl(newest ? CacheControl.maxAge(FOR_GOOD) : CacheControl.noCache())
                .contentType(MediaTypeFactory.getMediaType(name).orElseThrow())
                .body(file);
    }
}
