package boardpack.pipeline.landing;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContract.Rows;
import boardpack.pipeline.landing.Manifest.Entry;
import boardpack.pipeline.landing.Manifest.Owner;
import boardpack.pipeline.tenant.TenantId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The manifest as seen from one tenant: its own files, never another's, never those that only allocation reads. */
final class LandedTenants {
  private final LandingFolder folder;
  private final Manifest manifest;

  LandedTenants(LandingFolder folder, Manifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  LandedTenant of(TenantId tenant, List<InputContract> contracts) {
    Map<String, LandedInput> inputs = new LinkedHashMap<>();
    StringBuilder content = new StringBuilder();
    for (InputContract contract : contracts) {
      Optional<Entry> entry = manifest.input(contract.name());
      Optional<Owner> owner = entry.map(known -> owner(known, tenant));
      long putAside = entry.map(known -> putAside(known, contract, tenant)).orElse(0L);
      inputs.put(contract.name(), input(contract, entry, owner, putAside));
      content.append(contract.name()).append(entry.isPresent() ? " connected " : " not connected ").append(putAside);
      entry.ifPresent(known -> content.append(' ').append(known.contract().sha256()));
      owner.ifPresent(own -> own.files().forEach(file -> content.append(' ').append(file.sha256())));
      content.append('\n');
    }
    return new LandedTenant(tenant, Collections.unmodifiableMap(inputs), Sha256.of(content.toString()));
  }

  private LandedInput input(
      InputContract contract, Optional<Entry> entry, Optional<Owner> owner, long putAside) {
    if (entry.isEmpty()) {
      return new LandedInput.NotConnected(contract.name());
    }
    Owner own = owner.orElse(Owner.NOTHING);
    return new LandedInput.Connected(contract.name(),
        own.files().stream().map(folder::path).toList(), own.landed().rows(), putAside, entry.get().asOf());
  }

  private static Owner owner(Entry entry, TenantId tenant) {
    return entry.owner(tenant.value()).orElse(Owner.NOTHING);
  }

  /** Shared rows put aside concern whoever is given a part of them. */
  private static long putAside(Entry entry, InputContract contract, TenantId tenant) {
    boolean derived = entry.owners().values().stream().allMatch(owner -> owner.source().isEmpty());
    if (contract.rows() == Rows.SHARED) {
      return entry.owner(Manifest.SHARED).map(owner -> owner.putAside().rows()).orElse(0L);
    }
    return derived
        ? entry.owners().values().stream().mapToLong(owner -> owner.putAside().rows()).max().orElse(0)
        : owner(entry, tenant).putAside().rows();
  }
}
