select
  edition.tenant_id,
  predictions.prediction_id,
  coalesce(predictions.churned_on between predictions.predicted_on and predictions.churn_by, false) as is_confirmed,
  predictions.predicted_on as tenant_predicted_day,
  predictions.predicted_on as platform_predicted_day,
  predictions.churn_by as tenant_due_day,
  predictions.churn_by as platform_due_day
from inputs.churn_predictions as predictions
cross join edition
