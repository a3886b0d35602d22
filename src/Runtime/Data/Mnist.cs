using System;
using System.Threading;

namespace Autoencoders;

/// <summary>
/// MNIST: 60 000 + 10 000 handwritten digits, white on black (Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, "Gradient-based learning
/// applied to document recognition", Proc. IEEE 86(11), 1998).
/// </summary>
public static class Mnist
{
    internal static readonly IdxDataset Files = new(
        "MNIST",
        "mnist",
        ["mnist", "raw"],
        ["https://ossci-datasets.s3.amazonaws.com/mnist/", "https://storage.googleapis.com/cvdf-datasets/mnist/"],
        new PublishedFile("train-images-idx3-ubyte.gz", 9912422, "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
        new PublishedFile("train-labels-idx1-ubyte.gz", 28881, "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
        new PublishedFile("t10k-images-idx3-ubyte.gz", 1648877, "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
        new PublishedFile("t10k-labels-idx1-ubyte.gz", 4542, "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"));

    /// <summary>Loads the digits: shape (28, 28), values 0…1, labels 0…9.</summary>
    /// <remarks>
    /// Looked for in <paramref name="directory"/>; without one in the folder that the environment variable AUTOENCODERS_DATA names,
    /// then in the user's cache, and downloaded into that where they are missing. A folder may hold the four files, plain or
    /// gzip, itself or in a sub-folder <c>mnist</c>.
    /// </remarks>
    /// <param name="directory">The folder to look in, if it has to be that one.</param>
    /// <param name="cancellationToken">Ends a download; what was received is kept and gone on with next time.</param>
    /// <param name="progress">Told in words how a download goes.</param>
    /// <exception cref="DataFileException">A file is missing and cannot be downloaded, is damaged, or is not of this form.</exception>
    /// <exception cref="OperationCanceledException">The download was cancelled.</exception>
    [SampleShape(28, 28)]
    public static Dataset Load(
        string? directory = null, CancellationToken cancellationToken = default, Action<string>? progress = null) =>
        Files.Load(DataFolders.Of(directory), progress, cancellationToken);
}
