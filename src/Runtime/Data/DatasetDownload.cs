using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace Autoencoders;

/// <summary>
/// Downloads published files. A file gets its name only once its checksum is right; until then it is a <c>.part</c>, which
/// a later attempt goes on with.
/// </summary>
internal sealed class DatasetDownload
{
    private const int AttemptsPerMirror = 3;
    private const int BlockLength = 1 << 16;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _client;
    private readonly Action<string>? _progress;
    private readonly CancellationToken _cancellation;

    private DatasetDownload(HttpClient client, Action<string>? progress, CancellationToken cancellation)
    {
        _client = client;
        _progress = progress;
        _cancellation = cancellation;
    }

    /// <summary>Downloads files into a folder, each from the first mirror that gives it whole.</summary>
    /// <param name="dataset">What the files are, for messages.</param>
    /// <param name="folder">Where they go; made if need be.</param>
    /// <param name="mirrors">Addresses, each ending in a slash; the file's name is added.</param>
    /// <param name="files">What to download.</param>
    /// <param name="progress">Told in words how it goes.</param>
    /// <param name="cancellationToken">Ends the download; the part received is kept.</param>
    /// <exception cref="DataFileException">No mirror gave a file whole, or it cannot be written.</exception>
    public static void Fetch(
        string dataset,
        string folder,
        string[] mirrors,
        PublishedFile[] files,
        Action<string>? progress,
        CancellationToken cancellationToken)
    {
        string names = string.Join(", ", files.Select(file => file.Name));
        try
        {
            Directory.CreateDirectory(folder);
            using var client = new HttpClient { Timeout = Patience };
            var download = new DatasetDownload(client, progress, cancellationToken);
            foreach (PublishedFile file in files)
                download.FetchAsync(folder, mirrors, file).GetAwaiter().GetResult();
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or UnauthorizedAccessException)
        {
            throw new DataFileException(folder, $"could not be filled with {dataset}: {failure.Message.TrimEnd('.')}. "
                + $"Put {names} there by hand, or name a folder that holds them, "
                + $"with the environment variable {DataFolders.Variable} or with --data-dir.", failure);
        }
    }

    private async Task FetchAsync(string folder, string[] mirrors, PublishedFile file)
    {
        string path = Path.Combine(folder, file.Name);
        string part = path + ".part";
        Exception? failure = null;
        foreach (string mirror in mirrors)
        {
            var address = new Uri(mirror + file.Name);
            for (int attempt = 0; attempt < AttemptsPerMirror; attempt++)
            {
                try
                {
                    bool wasFresh = await ReceiveAsync(address, part, file).ConfigureAwait(false);
                    if (await IsWholeAsync(part, file).ConfigureAwait(false))
                    {
                        File.Move(part, path, overwrite: true);
                        _progress?.Invoke($"{file.Name}: {file.Length} bytes, checksum verified");
                        return;
                    }

                    File.Delete(part);
                    failure = new HttpRequestException($"{address} gave a file with another checksum than the published one");
                    if (wasFresh)
                        break;
                }
                catch (HttpRequestException refusal) when (refusal.StatusCode is not null)
                {
                    failure = refusal;
                    break;
                }
                catch (Exception cut) when (IsNetworkTrouble(cut))
                {
                    failure = new HttpRequestException($"{address} could not be read ({cut.Message.TrimEnd('.')})", cut);
                    if (cut is HttpRequestException trouble
                        && trouble.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError)
                        break;
                }

                _progress?.Invoke($"{file.Name}: trying again ({failure.Message})");
            }
        }

        if (new FileInfo(part) is { Exists: true, Length: 0 })
            File.Delete(part);
        throw failure ?? new HttpRequestException($"no address is known for {file.Name}");
    }

    // The rest of the part that is there; false where it is one, true where the file came from its first byte.
    private async Task<bool> ReceiveAsync(Uri address, string part, PublishedFile file)
    {
        using var target = new FileStream(part, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        if (target.Length > file.Length)
            target.SetLength(0);
        if (target.Length == file.Length)
            return false;
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (target.Length > 0)
            request.Headers.Range = new RangeHeaderValue(target.Length, null);
        using HttpResponseMessage response = await _client
            .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _cancellation).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            target.SetLength(0);
            throw new HttpIOException(HttpRequestError.InvalidResponse, "the server does not have the rest of the file");
        }

        if (!response.IsSuccessStatusCode)
        {
            string answer = $"{(int)response.StatusCode} {response.ReasonPhrase}";
            throw new HttpRequestException($"{address} answered {answer}", null, response.StatusCode);
        }

        bool isPart = response.StatusCode == HttpStatusCode.PartialContent;
        bool goesOn = isPart && response.Content.Headers.ContentRange?.From == target.Length;
        if (isPart && !goesOn)
            throw new HttpRequestException($"{address} answered with another part than the one asked for", null, response.StatusCode);
        if (!goesOn)
            target.SetLength(0);
        target.Seek(0, SeekOrigin.End);
        _progress?.Invoke($"{file.Name}: downloading {file.Length - target.Length} bytes from {address.Host}");
        await CopyAsync(response, target, file).ConfigureAwait(false);
        return !goesOn;
    }

    private async Task CopyAsync(HttpResponseMessage response, FileStream target, PublishedFile file)
    {
        Stream source = await response.Content.ReadAsStreamAsync(_cancellation).ConfigureAwait(false);
        var block = new byte[BlockLength];
        long percent = -1;
        while (true)
        {
            int count = await ReadAsync(source, block).ConfigureAwait(false);
            if (count == 0)
                break;
            await target.WriteAsync(block.AsMemory(0, count), _cancellation).ConfigureAwait(false);
            if (target.Length > file.Length)
                return;
            if (percent / 10 != (percent = 100 * target.Length / file.Length) / 10)
                _progress?.Invoke($"{file.Name}: {percent} %");
        }

        if (target.Length < file.Length && response.Content.Headers.ContentLength is null)
        {
            string where = $"after {target.Length} of {file.Length} bytes";
            throw new HttpIOException(HttpRequestError.ResponseEnded, $"the connection ended {where}");
        }
    }

    // Trouble with the network is told apart here from trouble with the disk, which no other mirror would mend.
    private async Task<int> ReadAsync(Stream source, byte[] block)
    {
        using var stall = CancellationTokenSource.CreateLinkedTokenSource(_cancellation);
        stall.CancelAfter(Patience);
        try
        {
            return await source.ReadAsync(block, stall.Token).ConfigureAwait(false);
        }
        catch (IOException cut)
        {
            throw new HttpIOException(HttpRequestError.ResponseEnded, $"the connection was cut: {cut.Message}", cut);
        }
        catch (OperationCanceledException) when (!_cancellation.IsCancellationRequested)
        {
            throw new HttpIOException(HttpRequestError.ResponseEnded, $"nothing came for {Patience.TotalSeconds} seconds");
        }
    }

    private async Task<bool> IsWholeAsync(string path, PublishedFile file)
    {
        using FileStream stream = File.OpenRead(path);
        byte[] hash = await SHA256.HashDataAsync(stream, _cancellation).ConfigureAwait(false);
        return Convert.ToHexStringLower(hash) == file.Sha256;
    }

    private bool IsNetworkTrouble(Exception failure) => failure
        is HttpRequestException
        or HttpIOException
        || (failure is OperationCanceledException && !_cancellation.IsCancellationRequested);
}
