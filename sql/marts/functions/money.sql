-- Money in whole millionths of its currency, which add up and divide without a floating-point number.
create macro millionths(amount) as
  cast(cast(amount as decimal(38, 6)) * 1000000 as hugeint);

create macro money(whole_millionths) as
  cast(cast(whole_millionths as decimal(24, 0)) * cast(0.000001 as decimal(7, 6)) as decimal(18, 6));

-- Money in another currency, halves of a millionth away from zero. It is divided by the rate's denominator: a rounded
-- reciprocal would tip halves the wrong way.
create macro converted(amount, rate_numerator, rate_denominator) as
  money(sign(amount)
    * ((2 * abs(millionths(amount)) * rate_numerator + rate_denominator) // (2 * rate_denominator)));
