package jp.sesshu.testkit.contract;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs a contract against an adapter and answers what it says of it; empty if all is well. */
final class ContractRun {
  private ContractRun() {}

  static String complaintsOf(Class<?> contract) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(contract)).build();
    LauncherFactory.create().execute(request, listener);
    if (listener.getSummary().getTestsStartedCount() == 0) {
      throw new IllegalStateException("no test of the contract was run");
    }
    StringWriter said = new StringWriter();
    listener
        .getSummary()
        .getFailures()
        .forEach(f -> new PrintWriter(said, true).println(f.getException().getMessage()));
    return said.toString();
  }
}
