using System;
using System.IO;

namespace Autoencoders.Runtime.Tests.Checkpoints;

/// <summary>A folder of its own for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("autoencoders-").FullName;

    public string File(string name) => Path.Combine(_path, name);

    public string[] Names() => Array.ConvertAll(Directory.GetFileSystemEntries(_path), static path => Path.GetFileName(path));

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
