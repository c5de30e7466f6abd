package org.qingmiao;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The platform. */
@SpringBootApplication
public class Qingmiao {
    public static void main(String[] args) {
        org.springframework.boot.SpringApplication.run(Qingmiao.class, args);
    }
}
