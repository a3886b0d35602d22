namespace Autoencoders.Generator.Emit;

/// <summary>A file to be added to the compilation.</summary>
/// <param name="HintName">Its name.</param>
/// <param name="Source">Its text.</param>
internal sealed record GeneratedFile(string HintName, string Source);
