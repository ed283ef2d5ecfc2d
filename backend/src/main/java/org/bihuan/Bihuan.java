package org.bihuan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the whole house: one process, one database, one commit per act. */
@SpringBootApplication
public class Bihuan {

    public static void main(String[] arguments) {
        SpringApplication.run(Bihuan.class, arguments);
    }
}
