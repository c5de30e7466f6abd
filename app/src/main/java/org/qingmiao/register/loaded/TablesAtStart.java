package org.qingmiao.register.loaded;

import javax.sql.DataSource;
import org.qingmiao.register.compiler.CompiledRegister;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.stereotype.Component;

/** Brings the tables of the loaded registers up to their definitions before anybody can ask for them. */
@Component
class TablesAtStart implements SmartInitializingSingleton {
    private final LoadedRegisters registers;
    private final DataSource owner;

    TablesAtStart(LoadedRegisters registers, @FlywayDataSource DataSource owner) {
        this.registers = registers;
        this.owner = owner;
    }

    @Override
    public void afterSingletonsInstantiated() {
        new RegisterTables(owner)
                .bring(registers.all().stream()
                        .map(CompiledRegister::definition)
                        .toList());
    }
}
