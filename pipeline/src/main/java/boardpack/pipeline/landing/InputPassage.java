package boardpack.pipeline.landing;

import static boardpack.pipeline.landing.LandingDatabase.text;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.landing.LandedInput.Connected;
import boardpack.pipeline.landing.LandingPassage.Part;
import boardpack.pipeline.landing.Manifest.Entry;
import boardpack.pipeline.landing.Manifest.PutAsideRows;
import boardpack.pipeline.tenant.TenantId;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How one owner's rows of one input went from one state of the landing to another. */
final class InputPassage {
  private final LandingDatabase database;
  private final InputContract contract;
  private final Side then;
  private final Side now;
  private final Path folder;
  private final ChangedRows changed;
  private final Set<Part> parts;

  /** The input in one of the two states, in columns that whoever reads it knows. */
  private record Side(LandedInput input, Optional<Entry> entry) {
    Optional<Connected> connected() {
      return input instanceof Connected on ? Optional.of(on) : Optional.empty();
    }

    List<Path> files() {
      return connected().map(Connected::files).orElse(List.of());
    }

    boolean isReadBy(InputContract contract) {
      return entry.map(Entry::contract).filter(Manifest.Contract.of(contract)::equals).isPresent();
    }
  }

  InputPassage(LandingDatabase database, InputContract contract, LandingState then, LandingState now, TenantId owner,
      Path scratch, ZoneId zone) {
    this.database = database;
    this.contract = contract;
    this.then = side(then, contract, owner);
    this.now = side(now, contract, owner);
    this.folder = scratch.resolve("landing").resolve(owner.value()).resolve(contract.name());
    Optional<Path> putAside =
        this.then.entry().flatMap(Entry::putAside).map(PutAsideRows::file).map(then.folder()::path);
    this.changed = new ChangedRows(database, contract, "changed_" + Sha256.of(owner + " " + contract.name()),
        relation(this.then), relation(this.now), putAside, zone);
    this.parts = find();
  }

  private static Side side(LandingState state, InputContract contract, TenantId owner) {
    return new Side(state.landed(owner, List.of(contract)).inputs().get(contract.name()),
        state.manifest().input(contract.name()));
  }

  String input() {
    return contract.name();
  }

  Set<Part> parts() {
    return parts;
  }

  private Set<Part> find() {
    Set<Part> found = EnumSet.noneOf(Part.class);
    if (!then.connected().map(Connected::asOf).equals(now.connected().map(Connected::asOf))) {
      found.add(Part.TIMES);
    }
    boolean sameRows = then.files().equals(now.files()) && then.isReadBy(contract) == now.isReadBy(contract);
    if (!sameRows && isAllocated()) {
      found.add(Part.ALLOCATED);
    } else if (!sameRows) {
      found.addAll(changed.find());
    }
    if (then.connected().isEmpty() && now.connected().isPresent()) {
      found.add(comes());
    } else if (then.connected().isPresent() && now.connected().isEmpty()) {
      found.add(goes());
    }
    return found;
  }

  private boolean isAllocated() {
    return contract.name().equals(OwnerPassage.ALLOCATED_COSTS);
  }

  private Part comes() {
    return isAllocated() ? Part.ALLOCATED : Part.LATE;
  }

  private Part goes() {
    return isAllocated() ? Part.ALLOCATED : Part.REMOVED;
  }

  /** How many rows are of that part, and existed by the end of the day in either state. */
  long rows(Part part, LocalDate lastDay) {
    return parts.contains(part) ? changed.rows(part, lastDay) : 0;
  }

  LandedInput at(Set<Part> taken) {
    Set<Part> ofRows = EnumSet.copyOf(parts);
    ofRows.remove(Part.TIMES);
    boolean all = taken.containsAll(ofRows);
    Set<Part> own = EnumSet.copyOf(ofRows);
    own.retainAll(taken);
    Optional<Connected> shape =
        connected(then.input(), now.input(), taken, taken.contains(comes()), taken.contains(goes()));
    if (shape.isEmpty()) {
      return new LandedInput.NotConnected(contract.name());
    }
    Connected on = shape.get();
    if (all || own.isEmpty()) {
      Side side = all ? now : then;
      long rows = side.connected().map(Connected::rows).orElse(0L);
      List<Path> files = side.isReadBy(contract) ? linked(side.files()) : written(relation(side), own);
      return new Connected(contract.name(), files, rows, on.putAside(), on.asOf());
    }
    List<Path> mixed = written(changed.mixture(own), own);
    return new Connected(contract.name(), mixed, rows(mixed), on.putAside(), on.asOf());
  }

  /** An input that does not matter: connected or not, and without rows. */
  static LandedInput without(LandedInput then, LandedInput now, Set<Part> taken) {
    return connected(then, now, taken, taken.contains(Part.LATE), taken.contains(Part.REMOVED))
        .map(on -> (LandedInput) new Connected(on.input(), List.of(), 0, 0, on.asOf()))
        .orElseGet(() -> new LandedInput.NotConnected(then.input()));
  }

  /** Empty where nobody fills it; what is connected with the first row that comes, and until the last one went. */
  private static Optional<Connected> connected(
      LandedInput then, LandedInput now, Set<Part> taken, boolean came, boolean went) {
    if (then instanceof Connected before && now instanceof Connected after) {
      return Optional.of(taken.contains(Part.TIMES) ? after : before);
    }
    if (then instanceof Connected before) {
      return Optional.of(before).filter(on -> !went);
    }
    return now instanceof Connected after && came ? Optional.of(after) : Optional.empty();
  }

  /** The rows of a state in the contract's columns; those that it had not yet, or has no more, are NULL. */
  private String relation(Side side) {
    if (side.files().isEmpty() || side.isReadBy(contract)) {
      return LandedRows.of(contract, side.files());
    }
    Set<String> there = Set.copyOf(database.list("select column_name from (describe select * from read_parquet("
        + LandingDatabase.files(side.files()) + "))", row -> row.getString(1)));
    InputContract known = new InputContract(contract.name(), contract.version(), contract.grain(), contract.rows(),
        contract.platformRows(), contract.key(), contract.load(),
        contract.columns().stream().filter(column -> there.contains(column.name())).toList(), contract.control(),
        contract.sourceOfRecord(), contract.freshness());
    return contract.columns().stream()
        .map(column -> "cast(" + (there.contains(column.name()) ? LandingDatabase.name(column.name()) : "null") + " as "
            + column.type().duckdb() + ") as " + LandingDatabase.name(column.name()))
        .collect(Collectors.joining(", ", "select ", " from (" + LandedRows.of(known, side.files()) + ")"));
  }

  /** The files under the folder that a build of this owner may open: the same bytes, under a second name. */
  private List<Path> linked(List<Path> files) {
    List<Path> links = new ArrayList<>();
    try {
      for (Path file : files) {
        Path link = OwnerOnly.folder(folder).resolve(file.getFileName());
        if (!Files.exists(link)) {
          link(file, link);
        }
        links.add(link);
      }
      return links;
    } catch (IOException e) {
      throw Landing.unwritable(folder, e);
    }
  }

  private static void link(Path file, Path link) throws IOException {
    try {
      Files.createLink(link, file);
    } catch (FileSystemException | UnsupportedOperationException e) {
      Files.copy(file, link);
    }
  }

  private List<Path> written(String rows, Set<Part> own) {
    try {
      Path file = OwnerOnly.folder(folder).resolve("at-" + own.stream().map(Part::name)
          .collect(Collectors.joining("-")) + ".parquet");
      if (!Files.exists(file)) {
        database.run("copy (" + rows + ") to " + text(OwnerOnly.file(file).toString())
            + " (format parquet, compression zstd)");
      }
      return List.of(file);
    } catch (IOException e) {
      throw Landing.unwritable(folder, e);
    }
  }

  private long rows(List<Path> files) {
    return database.number("select count(*) from read_parquet(" + LandingDatabase.files(files) + ")");
  }
}
