using System;

namespace Autoencoders;

/// <summary>How a training ended.</summary>
/// <param name="Outcome">Whether it came to its end.</param>
/// <param name="Reason">Why it was stopped, in a sentence; null unless it was.</param>
/// <param name="Failure">What ended it, if it failed.</param>
public sealed record FitEnd(FitOutcome Outcome, string? Reason = null, Exception? Failure = null);
