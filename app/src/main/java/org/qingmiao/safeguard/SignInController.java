package org.qingmiao.safeguard;

import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class SignInController {
    private final Pages pages;

    SignInController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/sign-in")
    View signIn(@RequestParam(required = false) String error) {
        PageHead head = PageHead.of(Texts.all().both("safeguard.sign_in.title"), Section.PUBLIC_NONE);
        return pages.page("safeguard/signIn", head, new SignInPage(error != null));
    }
}
