package io.tenantry.construct;

import java.util.List;
import software.amazon.jsii.JsiiModule;

/** The jsii module packed from {@code main/jsii}. Public because the jsii engine instantiates it. */
public final class BridgeModule extends JsiiModule {

    /** Names the module as its {@code package.json} does. */
    public BridgeModule() {
        super("tenantry-bridge", "0.1.0", BridgeModule.class, "tenantry-bridge.jsii.tgz");
    }

    @Override
    protected List<Class<? extends JsiiModule>> getDependencies() {
        return List.of(org.cdk8s.$Module.class);
    }

    @Override
    protected Class<?> resolveClass(String fqn) throws ClassNotFoundException {
        throw new ClassNotFoundException(fqn + " is called by name and has no class in Java");
    }
}
