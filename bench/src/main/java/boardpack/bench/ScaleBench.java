package boardpack.bench;

import boardpack.pipeline.workspace.Workspace;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Time over tenants, events and months, each with the others held still; then what a little news costs. */
final class ScaleBench {
  private static final int EVENTS_A_TENANT = 1_000;
  private static final int TENANTS = 8;
  private static final Bar LINEAR = new Bar.AtMost(1.05);

  private ScaleBench() {}

  /** The month's end, each customer with as many events. */
  static List<Result> tenants(House house, Sizes sizes) throws Exception {
    List<Curve.Point> points = new ArrayList<>();
    for (int tenants : sizes.scale().tenants()) {
      Workspace workspace = house.company(tenants, (long) tenants * EVENTS_A_TENANT, 12).workspace("tenants-" + tenants);
      points.add(new Curve.Point(tenants, new Errands(house).on("run", workspace).seconds()));
      House.delete(workspace.home());
    }
    return List.of(slope("scale tenants", new Curve(points), "the month's end, " + EVENTS_A_TENANT + " events a tenant"));
  }

  /** A first refresh, its memory, and one more after a few new events of one customer. */
  static List<Result> events(House house, Sizes sizes) throws Exception {
    List<Curve.Point> points = new ArrayList<>();
    List<Result> results = new ArrayList<>();
    Errands errands = new Errands(house);
    for (long events : sizes.scale().events()) {
      GeneratedCompany company = house.company(TENANTS, events, 12);
      Workspace workspace = company.workspace("events-" + events);
      Errand.Report first = errands.on("refresh", workspace);
      points.add(new Curve.Point(events, first.seconds()));
      if (points.size() == sizes.scale().events().size()) {
        results.add(Result.alone("scale memory", first.peakBytes() / 1e6, "MB", new Bar.AtMost(1_500),
            "the whole program, first refresh of " + events + " events"));
        add(house, company, events, sizes.scale().newEvents());
        Errand.Report next = errands.on("refresh", workspace);
        results.add(Result.alone("scale news", next.seconds(), "s", new Bar.AtMost(5), sizes.scale().newEvents()
            + " new events on top of " + events + ": " + CloseBench.shown(next.stations())));
      }
      House.delete(workspace.home());
    }
    results.add(0, slope("scale events", new Curve(points), "a first refresh, " + TENANTS + " tenants"));
    return results;
  }

  /** The whole catalogue of one customer; the events stay as many, spread over more months. */
  static List<Result> months(House house, Sizes sizes) throws Exception {
    List<Curve.Point> points = new ArrayList<>();
    for (int months : sizes.scale().months()) {
      KpisBench.Tenant tenant = KpisBench.tenant(house, sizes.scale().monthsEvents(), months);
      points.add(new Curve.Point(months, sizes.rounds().alone(() -> Rounds.seconds(tenant::figures)).median()));
    }
    return List.of(slope("scale months", new Curve(points), "the whole catalogue of one tenant"));
  }

  private static Result slope(String name, Curve curve, String what) {
    return Result.alone(name, curve.slope(), "slope", LINEAR, what + ": " + curve);
  }

  private static void add(House house, GeneratedCompany company, long before, long events) throws Exception {
    try (Connection connection = house.connect(); Statement statement = connection.createStatement()) {
      statement.execute("set timezone = 'UTC'");
      statement.execute(Events.more(company.schema(), before + 1, events));
    }
  }
}
