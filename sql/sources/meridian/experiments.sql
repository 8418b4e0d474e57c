select
  ab_test_variants.test_id::text as experiment_id,
  ab_test_variants.variant::text as variant,
  ab_tests.title::text as title,
  ab_test_variants.is_control as is_control,
  ab_test_variants.visitors::bigint as visitors,
  ab_test_variants.conversions::bigint as conversions,
  ab_tests.started as started_on,
  ab_tests.ended as concluded_on
from ab_test_variants
join ab_tests on ab_tests.id = ab_test_variants.test_id
