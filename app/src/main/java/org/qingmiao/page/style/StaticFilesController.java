package org.qingmiao.page.style;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves scripts and pictures under the address that is theirs for as long as none of them changes. */
@Controller
class StaticFilesController {
    @GetMapping("/static/{digest:[0-9a-f]{16}}/{name}")
    ResponseEntity<Resource> of(@PathVariable String digest, @PathVariable String name) {
        if (!StaticFiles.NAMES.contains(name)) {
            return ResponseEntity.notFound().build();
        }
        Resource file = new ClassPathResource("static/" + name);
        return ResponseEntity.ok()
                .cacheControl(KeptByBrowsers.at(digest, StaticFiles.DIGEST))
                .contentType(MediaTypeFactory.getMediaType(name).orElseThrow())
                .body(file);
    }
}
