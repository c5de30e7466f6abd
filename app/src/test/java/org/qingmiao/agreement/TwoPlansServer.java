package org.qingmiao.agreement;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.qingmiao.DemoServer;
import org.qingmiao.Qingmiao;
import org.springframework.boot.test.context.SpringBootTest;

/** The demo with the delivered plan and that of an invented second district beside it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = {Qingmiao.class, DemoServer.Setup.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "qingmiao.packs=../packs/beilun-2021-2025,src/test/packs/wanglan-2021-2030")
@interface TwoPlansServer {}
