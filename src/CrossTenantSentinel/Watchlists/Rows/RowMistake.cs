namespace CrossTenantSentinel.Watchlists.Rows;

/// <summary>How rows break a rule.</summary>
/// <param name="Row">The row, from zero; -1 where a row is missing.</param>
/// <param name="Message">What is wrong, as a sentence without the row's number.</param>
public readonly record struct RowMistake(int Row, string Message);
