package org.communityalerts.local.aws;

import java.io.InputStream;
import java.util.List;
import org.communityalerts.local.iam.Guard;
import org.communityalerts.local.iam.Need;
import org.communityalerts.local.iam.ObjectNeeds;
import org.communityalerts.local.iam.Refusals;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** The objects as the owner of one access key may use them, whether with a signed request or a presigned address. */
final class GuardedStore extends ForwardingBlobStore {
    /** In front of the names under which the server notes which uploads in parts have begun. */
    private static final String ITS_OWN = "/.s3proxy-";

    private final String key;

    GuardedStore(BlobStore store, String key) {
        super(store);
        this.key = key;
    }

    private void need(Need need) {
        if (need.resource().contains(ITS_OWN)) {
            return;
        }
        Guard.refusal(key, List.of(need)).ifPresent(why -> {
            throw Refusals.ofObjects(why);
        });
    }

    /** Whoever may not list a bucket does not learn what is not in it. */
    private RuntimeException missing(String bucket, NoSuchKeyException missing) {
        return Guard.refusal(key, List.of(ObjectNeeds.list(bucket)))
                .<RuntimeException>map(Refusals::ofObjects)
                .orElse(missing);
    }

    @Override
    public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
        need(ObjectNeeds.get(request.bucket(), request.key()));
        try {
            return super.getBlob(request);
        } catch (NoSuchKeyException e) {
            throw missing(request.bucket(), e);
        }
    }

    @Override
    public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
        need(ObjectNeeds.get(request.bucket(), request.key()));
        try {
            return super.blobMetadata(request);
        } catch (NoSuchKeyException e) {
            throw missing(request.bucket(), e);
        }
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
        need(ObjectNeeds.put(request.bucket(), request.key()));
        return super.putBlob(request, content);
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        need(ObjectNeeds.get(request.sourceBucket(), request.sourceKey()));
        need(ObjectNeeds.put(request.destinationBucket(), request.destinationKey()));
        return super.copyBlob(request);
    }

    @Override
    public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
        need(ObjectNeeds.delete(request.bucket(), request.key()));
        return super.removeBlob(request);
    }

    @Override
    public ListObjectsV2Response list(ListObjectsV2Request request) {
        need(ObjectNeeds.list(request.bucket()));
        return super.list(request);
    }

    @Override
    public HeadBucketResponse headBucket(HeadBucketRequest request) {
        need(ObjectNeeds.list(request.bucket()));
        return super.headBucket(request);
    }

    @Override
    public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
        need(ObjectNeeds.put(request.bucket(), request.key()));
        return super.initiateMultipartUpload(request);
    }

    @Override
    public UploadPartResponse uploadMultipartPart(MultipartUpload upload, UploadPartRequest request, InputStream in) {
        need(ObjectNeeds.put(upload.containerName(), upload.blobName()));
        return super.uploadMultipartPart(upload, request, in);
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        need(ObjectNeeds.put(upload.containerName(), upload.blobName()));
        return super.completeMultipartUpload(upload, request);
    }

    @Override
    public void abortMultipartUpload(MultipartUpload upload) {
        need(ObjectNeeds.of("AbortMultipartUpload", upload.containerName(), upload.blobName()));
        super.abortMultipartUpload(upload);
    }

    @Override
    public List<Part> listMultipartUpload(MultipartUpload upload) {
        // The server asks for them itself, to make the object of them.
        need(ObjectNeeds.put(upload.containerName(), upload.blobName()));
        return super.listMultipartUpload(upload);
    }

    @Override
    public List<software.amazon.awssdk.services.s3.model.MultipartUpload> listMultipartUploads(String bucket) {
        need(ObjectNeeds.ofBucket("ListBucketMultipartUploads", bucket));
        return super.listMultipartUploads(bucket);
    }

    @Override
    public ListBucketsResponse list() {
        need(new Need("s3:ListAllMyBuckets", "*"));
        return super.list();
    }

    @Override
    public CreateBucketResponse createContainer(CreateBucketRequest request) {
        need(ObjectNeeds.ofBucket("CreateBucket", request.bucket()));
        return super.createContainer(request);
    }

    @Override
    public void deleteBucket(String bucket) {
        need(ObjectNeeds.ofBucket("DeleteBucket", bucket));
        super.deleteBucket(bucket);
    }
}
