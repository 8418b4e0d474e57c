-- Vouched for: churned_on is the day the subscription was canceled, written down by the one who predicted.
select
  id::text as prediction_id,
  tenant_id::text as tenant_id,
  predicted_on,
  churn_by,
  churned_on
from churn_predictions
