using System;

namespace Autoencoders.Training;

/// <summary>Puts the message of another's exception into one of our own.</summary>
internal static class Sentence
{
    /// <summary>The message, with one full stop at its end.</summary>
    public static string Of(Exception failure) => failure.Message.TrimEnd().TrimEnd('.') + ".";
}
